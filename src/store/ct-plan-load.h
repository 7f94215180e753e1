/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-catalogue.h"
#include "ct-plan.h"

G_BEGIN_DECLS

/**
 * CtPlanLoad:
 * @file: where from
 * @catalogue: (nullable): the standards and forms that there are
 * @etag: (nullable): the state in which the file was
 * @digest: (nullable): of what it held
 *
 * A plan on its way from the disk.
 */
typedef struct
{
  GFile *file;
  CtCatalogue *catalogue;
  char *etag;
  char *digest;
} CtPlanLoad;

CtPlanLoad *ct_plan_load_new (GFile *file, CtCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;
void ct_plan_load_free (CtPlanLoad *self);
CtPlan *ct_plan_load_run (CtPlanLoad *self,
                          GCancellable *cancellable,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtPlanLoad, ct_plan_load_free)

G_END_DECLS
