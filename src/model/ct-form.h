/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "ct-form-column.h"
#include "ct-paper.h"
#include "ct-status.h"

G_BEGIN_DECLS

#define CT_TYPE_FORM (ct_form_get_type ())

G_DECLARE_FINAL_TYPE (CtForm, ct_form, CT, FORM, GObject)

/* The fixed words of a form. "{no}" and the like in them stand for what differs. */
typedef enum
{
  CT_FORM_WORD_TITLE,
  CT_FORM_WORD_SUBJECT,
  CT_FORM_WORD_CAPACITY,
  CT_FORM_WORD_STANDARD_ROW,
  CT_FORM_WORD_STANDARD_HEADING,
  CT_FORM_WORD_NO_STANDARD,
  CT_FORM_WORD_CRITERION_CELL,
  CT_FORM_WORD_CRITERION_CELL_TITLED,
  CT_FORM_WORD_CRITERION_MARK,
  CT_FORM_WORD_LEVEL4_CELL,
  CT_FORM_WORD_GOAL_LEVEL,
  CT_FORM_WORD_BAND_SENTENCE,
  CT_FORM_WORD_LEAD_IN,
  CT_FORM_WORD_HEADER_NUMBER,
  CT_FORM_WORD_STATUS_PLANNED,
  CT_FORM_WORD_STATUS_RUNNING,
  CT_FORM_WORD_STATUS_DONE,
  CT_FORM_WORD_STATUS_MISSED,
  CT_FORM_WORD_STATUS_DROPPED,
  CT_FORM_WORD_PROBLEM_STANDARD,
  CT_FORM_WORD_PROBLEM_CRITERION,
  CT_FORM_WORD_PROBLEMS_NOTE,
  CT_FORM_WORD_REVIEW_MONTH,
  CT_FORM_WORD_REVIEW_OTHER,
  CT_FORM_WORD_REVIEW_DATED,
  CT_FORM_WORD_REVIEW_FINDING,
  CT_FORM_WORD_REVIEW_SUMMARY,
  CT_FORM_WORD_ASSESSMENT_SELF,
  CT_FORM_WORD_ASSESSMENT_EXTERNAL,
  CT_FORM_WORD_ASSESSMENT_LINE,
  CT_FORM_WORD_ASSESSMENT_NOT_MET,
  CT_FORM_WORD_ASSESSMENT_OVERALL,
  CT_FORM_WORD_ASSESSMENT_OVERALL_NONE,
} CtFormWord;

#define CT_N_FORM_WORDS (CT_FORM_WORD_ASSESSMENT_OVERALL_NONE + 1)

typedef enum
{
  CT_FORM_TABLE_PLAN,
  CT_FORM_TABLE_PROBLEMS,
  CT_FORM_TABLE_REVIEWS,
} CtFormTable;

#define CT_N_FORM_TABLES (CT_FORM_TABLE_REVIEWS + 1)

/**
 * CtFormBand:
 *
 * A part of the plan table under a band of its own: the rows whose level lies in the range.
 */
typedef struct
{
  int first_level;
  int last_level;
  char *title;
} CtFormBand;

const char *ct_form_get_id (CtForm *self);
const char *ct_form_get_label (CtForm *self);
const char *ct_form_get_circular (CtForm *self);
gboolean ct_form_get_verified (CtForm *self);
const char *ct_form_get_page_style (CtForm *self);
gboolean ct_form_is_for_framework (CtForm *self, const char *framework);

const char *ct_form_get_word (CtForm *self, CtFormWord word);
const char *ct_form_get_status_word (CtForm *self, CtStatus status);

guint ct_form_get_n_columns (CtForm *self, CtFormTable table);
const CtFormColumn *ct_form_get_column (CtForm *self, CtFormTable table, guint index);
CtPaper ct_form_get_paper (CtForm *self, CtFormTable table);

guint ct_form_get_n_bands (CtForm *self);
const CtFormBand *ct_form_get_band (CtForm *self, guint index);
gboolean ct_form_get_table_per_standard (CtForm *self);
gboolean ct_form_get_numbers_standards (CtForm *self);
gboolean ct_form_get_pairs_actions (CtForm *self);
const char *ct_form_get_bullets (CtForm *self);

guint ct_form_get_n_review_points (CtForm *self);
const char *ct_form_get_review_point (CtForm *self, guint index, const char **title);

const char *ct_form_word_to_nick (CtFormWord word);
gboolean ct_form_word_from_nick (const char *nick, CtFormWord *word);

char *ct_form_fill_words (const char *pattern,
                          ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
