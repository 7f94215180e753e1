/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-load"

#include "config.h"

#include "ct-plan-load.h"

#include "ct-file-bytes.h"
#include "ct-plan-reader.h"

/**
 * ct_plan_load_new:
 * @catalogue: (nullable): the standards and forms that there are
 */
CtPlanLoad *
ct_plan_load_new (GFile *file, CtCatalogue *catalogue)
{
  CtPlanLoad *self = g_new0 (CtPlanLoad, 1);

  self->file = g_object_ref (file);
  self->catalogue = catalogue != NULL ? g_object_ref (catalogue) : NULL;

  return self;
}

void
ct_plan_load_free (CtPlanLoad *self)
{
  g_object_unref (self->file);
  g_clear_object (&self->catalogue);
  g_free (self->etag);
  g_free (self->digest);
  g_free (self);
}

/**
 * ct_plan_load_run:
 *
 * May be called in any thread: the whole plan is made before anybody else sees it.
 *
 * Returns: (transfer full) (nullable): the plan in the file
 */
CtPlan *
ct_plan_load_run (CtPlanLoad *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = ct_file_bytes_load (self->file, cancellable, &self->etag, error);
  g_autofree char *name = ct_file_bytes_dup_name (self->file);

  if (bytes == NULL)
    return NULL;

  self->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return ct_plan_reader_read_with_catalogue (bytes, name, self->catalogue, error);
}
