/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CtPlanSave:
 * @file: where to
 * @bytes: what to write
 * @versions: (nullable): where earlier versions are kept
 * @old_etag: (nullable): the state in which the file must be; %NULL not to look
 * @old_digest: (nullable): of what the file must hold
 * @position: the position in the plan's history that is saved
 * @new_etag: (nullable): the state in which the file is then
 * @new_digest: (nullable): of what it holds then
 *
 * The picture of a plan that is on its way to the disk.
 */
typedef struct
{
  GFile *file;
  GBytes *bytes;
  GFile *versions;
  char *old_etag;
  char *old_digest;
  guint position;
  char *new_etag;
  char *new_digest;
} CtPlanSave;

CtPlanSave *ct_plan_save_new (GFile *file, GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
void ct_plan_save_free (CtPlanSave *self);
gboolean ct_plan_save_run (CtPlanSave *self, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtPlanSave, ct_plan_save_free)

G_END_DECLS
