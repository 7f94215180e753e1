/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"

G_BEGIN_DECLS

/**
 * CtPlaceKind:
 *
 * What the editor shows: one row of the outline.
 */
typedef enum
{
  CT_PLACE_NONE,
  CT_PLACE_SECTION,
  CT_PLACE_STANDARD,
  CT_PLACE_CRITERION,
  CT_PLACE_LEVEL4,      /* a provision of level 4 */
  CT_PLACE_OTHER,       /* improvements that the standards know no place for */
  CT_PLACE_DOCUMENT,    /* school, heading, recipients, signature */
  CT_PLACE_ASSESSMENTS, /* all assessments, year beside year */
  CT_PLACE_EVIDENCE,    /* the list of evidence */
} CtPlaceKind;

#define CT_TYPE_SELECTION (ct_selection_get_type ())

G_DECLARE_FINAL_TYPE (CtSelection, ct_selection, CT, SELECTION, GObject)

CtSelection *ct_selection_new (void) G_GNUC_WARN_UNUSED_RESULT;

CtPlaceKind ct_selection_get_kind (CtSelection *self);
const char *ct_selection_get_code (CtSelection *self);
CtNode *ct_selection_get_section (CtSelection *self);
CtNode *ct_selection_get_node (CtSelection *self);

void ct_selection_set_place (CtSelection *self,
                             CtPlaceKind kind,
                             const char *code,
                             CtNode *section);
void ct_selection_set_node (CtSelection *self, CtNode *node);
void ct_selection_clear (CtSelection *self);

void ct_selection_pick (CtSelection *self, GPtrArray *nodes, CtNode *cursor);
void ct_selection_unpick (CtSelection *self);
guint ct_selection_get_n_picked (CtSelection *self);
gboolean ct_selection_is_selected (CtSelection *self, CtNode *node);

void ct_selection_get_place_of (CtImprovement *improvement, CtPlaceKind *kind, const char **code);
void ct_selection_find_place (CtNode *node, CtPlaceKind *kind, const char **code, CtNode **section);
void ct_selection_show (CtSelection *self, CtNode *node);
gboolean ct_selection_includes (CtSelection *self, CtImprovement *improvement);

G_END_DECLS
