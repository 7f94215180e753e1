/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-extra.h"
#include "ct-plan-schema.h"

G_BEGIN_DECLS

/* Where an extra stood. The path of an element of the node follows; an empty path is the node's own
 * element: "before:" a node, "end:recipients", "before:period/range[1]". */
#define CT_EXTRA_BEFORE "before:"
#define CT_EXTRA_END "end:"
#define CT_EXTRA_INSIDE "inside:" /* among words, after CtExtra.offset bytes of them */
#define CT_EXTRA_ATTRIBUTES "@"
#define CT_EXTRA_AFTER "after:" /* the plan, at the end of the file */

/* No source, but words: the period or budget was in the file with these words alone, and as long as
 * it has them it is written so. A file does not change where nobody changed the plan. */
#define CT_EXTRA_WORDS_ONLY "words-only:"

typedef struct _CtPlanExtras CtPlanExtras;

CtPlanExtras *ct_plan_extras_new (const GPtrArray *extras) G_GNUC_WARN_UNUSED_RESULT;
void ct_plan_extras_free (CtPlanExtras *self);

GPtrArray *ct_plan_extras_take (CtPlanExtras *self,
                                const char *place,
                                const char *path) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *ct_plan_extras_take_below (CtPlanExtras *self,
                                      const char *path) G_GNUC_WARN_UNUSED_RESULT;
void ct_plan_extras_drop (CtPlanExtras *self, const char *path);
gboolean ct_plan_extras_has_within (CtPlanExtras *self, const char *path);

gsize ct_plan_extras_find_place (const CtExtra *extra, const char *text, gsize from);
void ct_plan_extras_append_step (GString *path, const CtElementSpec *spec, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtPlanExtras, ct_plan_extras_free)

G_END_DECLS
