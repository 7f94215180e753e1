/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-carry-over.h"

G_BEGIN_DECLS

struct _CtCarryOver
{
  GObject parent_instance;

  CtPlan *source;
  CtFramework *from; /* NULL when it is not installed */
  CtFramework *to;   /* NULL for that of the source */
  CtForm *form;      /* NULL for that of the source */
  CtCounterparts *counterparts;
  int years_on;
  int years;
  CtCalendar *calendar; /* of the next plan */
  GListStore *candidates;
  guint n_finished;
  GPtrArray *notes;
};

void _ct_carry_over_note (CtCarryOver *self, CtNode *node, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
char *_ct_carry_over_move_words (CtCarryOver *self,
                                 CtNode *node,
                                 const char *text) G_GNUC_WARN_UNUSED_RESULT;
void _ct_carry_over_move_text (CtCarryOver *self, CtNode *source, CtNode *to, guint field);

void _ct_carry_over_document (CtCarryOver *self, CtPlan *plan);
void _ct_carry_over_sections (CtCarryOver *self, CtPlan *plan);
void _ct_carry_over_work (CtCarryOver *self, CtPlan *plan);

G_END_DECLS
