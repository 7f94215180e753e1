/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-form"

#include "config.h"

#include <string.h>

#include "ct-form-private.h"

/**
 * CtForm:
 *
 * A form on which a plan is printed (Biểu 2 of circular 57/2026, the nine-column form, …): its
 * tables, its fixed words, and the sections that a new plan starts with. Immutable; it comes from a
 * file in data/forms.
 */
G_DEFINE_FINAL_TYPE (CtForm, ct_form, G_TYPE_OBJECT)

static const char *const word_nicks[CT_N_FORM_WORDS] = {
  [CT_FORM_WORD_TITLE] = "title",
  [CT_FORM_WORD_SUBJECT] = "subject",
  [CT_FORM_WORD_CAPACITY] = "capacity",
  [CT_FORM_WORD_STANDARD_ROW] = "standard-row",
  [CT_FORM_WORD_STANDARD_HEADING] = "standard-heading",
  [CT_FORM_WORD_NO_STANDARD] = "no-standard",
  [CT_FORM_WORD_CRITERION_CELL] = "criterion-cell",
  [CT_FORM_WORD_CRITERION_CELL_TITLED] = "criterion-cell-titled",
  [CT_FORM_WORD_CRITERION_MARK] = "criterion-mark",
  [CT_FORM_WORD_LEVEL4_CELL] = "level4-cell",
  [CT_FORM_WORD_GOAL_LEVEL] = "goal-level",
  [CT_FORM_WORD_BAND_SENTENCE] = "band-sentence",
  [CT_FORM_WORD_LEAD_IN] = "lead-in",
  [CT_FORM_WORD_HEADER_NUMBER] = "header-number",
  [CT_FORM_WORD_STATUS_PLANNED] = "status-planned",
  [CT_FORM_WORD_STATUS_RUNNING] = "status-running",
  [CT_FORM_WORD_STATUS_DONE] = "status-done",
  [CT_FORM_WORD_STATUS_MISSED] = "status-missed",
  [CT_FORM_WORD_STATUS_DROPPED] = "status-dropped",
  [CT_FORM_WORD_PROBLEM_STANDARD] = "problem-standard",
  [CT_FORM_WORD_PROBLEM_CRITERION] = "problem-criterion",
  [CT_FORM_WORD_PROBLEMS_NOTE] = "problems-note",
  [CT_FORM_WORD_REVIEW_MONTH] = "review-month",
  [CT_FORM_WORD_REVIEW_OTHER] = "review-other",
  [CT_FORM_WORD_REVIEW_DATED] = "review-dated",
  [CT_FORM_WORD_REVIEW_FINDING] = "review-finding",
  [CT_FORM_WORD_REVIEW_SUMMARY] = "review-summary",
  [CT_FORM_WORD_ASSESSMENT_SELF] = "assessment-self",
  [CT_FORM_WORD_ASSESSMENT_EXTERNAL] = "assessment-external",
  [CT_FORM_WORD_ASSESSMENT_LINE] = "assessment-line",
  [CT_FORM_WORD_ASSESSMENT_NOT_MET] = "assessment-not-met",
  [CT_FORM_WORD_ASSESSMENT_OVERALL] = "assessment-overall",
  [CT_FORM_WORD_ASSESSMENT_OVERALL_NONE] = "assessment-overall-none",
};

void
_ct_form_paragraph_free (gpointer data)
{
  CtFormParagraph *paragraph = data;

  g_free (paragraph->text);
  g_free (paragraph);
}

static void
section_free (gpointer data)
{
  CtFormSection *section = data;

  g_free (section->kind);
  g_free (section->heading);
  g_ptr_array_unref (section->paragraphs);
  g_free (section);
}

static void
band_free (gpointer data)
{
  CtFormBand *band = data;

  g_free (band->title);
  g_free (band);
}

static void
review_point_free (gpointer data)
{
  CtFormReviewPoint *point = data;

  g_free (point->point);
  g_free (point->title);
  g_free (point);
}

static void
recipient_free (gpointer data)
{
  CtFormRecipient *recipient = data;

  g_free (recipient->text);
  g_free (recipient);
}

static void
ct_form_finalize (GObject *object)
{
  CtForm *self = CT_FORM (object);

  g_free (self->id);
  g_free (self->label);
  g_free (self->circular);
  g_free (self->page_style);
  g_free (self->bullets);

  for (guint i = 0; i < CT_N_FORM_WORDS; i++)
    g_free (self->words[i]);
  for (guint i = 0; i < CT_N_FORM_TABLES; i++)
    g_ptr_array_unref (self->columns[i]);

  g_ptr_array_unref (self->frameworks);
  g_ptr_array_unref (self->bands);
  g_ptr_array_unref (self->review_points);
  g_ptr_array_unref (self->preamble);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->closing);
  g_ptr_array_unref (self->recipients);

  G_OBJECT_CLASS (ct_form_parent_class)->finalize (object);
}

static void
ct_form_class_init (CtFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ct_form_finalize;
}

static void
ct_form_init (CtForm *self)
{
  for (guint i = 0; i < CT_N_FORM_TABLES; i++)
    self->columns[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_form_column_free);

  self->frameworks = g_ptr_array_new_with_free_func (g_free);
  self->bands = g_ptr_array_new_with_free_func (band_free);
  self->review_points = g_ptr_array_new_with_free_func (review_point_free);
  self->preamble = g_ptr_array_new_with_free_func (_ct_form_paragraph_free);
  self->sections = g_ptr_array_new_with_free_func (section_free);
  self->closing = g_ptr_array_new_with_free_func (_ct_form_paragraph_free);
  self->recipients = g_ptr_array_new_with_free_func (recipient_free);
}

CtForm *
_ct_form_new (void)
{
  return g_object_new (CT_TYPE_FORM, NULL);
}

CtFormSection *
_ct_form_add_section (CtForm *self, const char *kind)
{
  CtFormSection *section = g_new0 (CtFormSection, 1);

  section->kind = g_strdup (kind);
  section->paragraphs = g_ptr_array_new_with_free_func (_ct_form_paragraph_free);
  g_ptr_array_add (self->sections, section);

  return section;
}

void
_ct_form_add_paragraph (GPtrArray *paragraphs, CtParagraphKind kind, int level, const char *text)
{
  CtFormParagraph *paragraph = g_new0 (CtFormParagraph, 1);

  paragraph->kind = kind;
  paragraph->level = level;
  paragraph->text = g_strdup (text);
  g_ptr_array_add (paragraphs, paragraph);
}

void
_ct_form_add_band (CtForm *self, int first_level, int last_level, const char *title)
{
  CtFormBand *band = g_new0 (CtFormBand, 1);

  band->first_level = first_level;
  band->last_level = last_level;
  band->title = g_strdup (title);
  g_ptr_array_add (self->bands, band);
}

void
_ct_form_add_review_point (CtForm *self, const char *point, const char *title)
{
  CtFormReviewPoint *review_point = g_new0 (CtFormReviewPoint, 1);

  review_point->point = g_strdup (point);
  review_point->title = g_strdup (title);
  g_ptr_array_add (self->review_points, review_point);
}

void
_ct_form_add_recipient (CtForm *self, int copies, const char *text)
{
  CtFormRecipient *recipient = g_new0 (CtFormRecipient, 1);

  recipient->copies = copies;
  recipient->text = g_strdup (text);
  g_ptr_array_add (self->recipients, recipient);
}

const char *
ct_form_get_id (CtForm *self)
{
  return self->id;
}

/**
 * ct_form_get_label:
 *
 * Returns: what the user calls it ("Biểu 2, Thông tư 57/2026")
 */
const char *
ct_form_get_label (CtForm *self)
{
  return self->label;
}

/**
 * ct_form_get_circular:
 *
 * Returns: the text that the form comes from
 */
const char *
ct_form_get_circular (CtForm *self)
{
  return self->circular;
}

/**
 * ct_form_get_verified:
 *
 * Returns: whether its words were compared with a source; nothing more is claimed
 */
gboolean
ct_form_get_verified (CtForm *self)
{
  return self->verified;
}

const char *
ct_form_get_page_style (CtForm *self)
{
  return self->page_style;
}

/**
 * ct_form_is_for_framework:
 *
 * Returns: whether the form is to be proposed for plans by that framework
 */
gboolean
ct_form_is_for_framework (CtForm *self, const char *framework)
{
  return g_ptr_array_find_with_equal_func (self->frameworks, framework, g_str_equal, NULL);
}

/**
 * ct_form_get_word:
 *
 * Returns: (not nullable): "" where the form has no such words
 */
const char *
ct_form_get_word (CtForm *self, CtFormWord word)
{
  return self->words[word] != NULL ? self->words[word] : "";
}

const char *
ct_form_get_status_word (CtForm *self, CtStatus status)
{
  return ct_form_get_word (self, CT_FORM_WORD_STATUS_PLANNED + status);
}

guint
ct_form_get_n_columns (CtForm *self, CtFormTable table)
{
  return self->columns[table]->len;
}

const CtFormColumn *
ct_form_get_column (CtForm *self, CtFormTable table, guint index)
{
  return g_ptr_array_index (self->columns[table], index);
}

/**
 * ct_form_get_paper:
 *
 * Returns: what the pages with that table are printed on, where the school has not chosen
 */
CtPaper
ct_form_get_paper (CtForm *self, CtFormTable table)
{
  return self->landscape[table] ? CT_PAPER_LANDSCAPE : CT_PAPER_PORTRAIT;
}

guint
ct_form_get_n_bands (CtForm *self)
{
  return self->bands->len;
}

const CtFormBand *
ct_form_get_band (CtForm *self, guint index)
{
  return g_ptr_array_index (self->bands, index);
}

/**
 * ct_form_get_table_per_standard:
 *
 * Returns: whether each standard has a table of its own under a heading
 */
gboolean
ct_form_get_table_per_standard (CtForm *self)
{
  return self->table_per_standard;
}

/**
 * ct_form_get_numbers_standards:
 *
 * Returns: whether the order column counts the standards, not the improvements
 */
gboolean
ct_form_get_numbers_standards (CtForm *self)
{
  return self->numbers_standards;
}

/**
 * ct_form_get_pairs_actions:
 *
 * Returns: whether an action and its period stand beside each other without a rule between actions
 */
gboolean
ct_form_get_pairs_actions (CtForm *self)
{
  return self->pairs_actions;
}

/**
 * ct_form_get_bullets:
 *
 * Returns: how the actions of a row are marked: "dash", "number" or "plain"
 */
const char *
ct_form_get_bullets (CtForm *self)
{
  return self->bullets;
}

guint
ct_form_get_n_review_points (CtForm *self)
{
  return self->review_points->len;
}

/**
 * ct_form_get_review_point:
 * @title: (out): what the row is called
 *
 * Returns: the point in the year of a row that is always printed ("end-of-term-1")
 */
const char *
ct_form_get_review_point (CtForm *self, guint index, const char **title)
{
  CtFormReviewPoint *point = g_ptr_array_index (self->review_points, index);

  *title = point->title;

  return point->point;
}

const char *
ct_form_word_to_nick (CtFormWord word)
{
  return word_nicks[word];
}

gboolean
ct_form_word_from_nick (const char *nick, CtFormWord *word)
{
  for (guint i = 0; i < CT_N_FORM_WORDS; i++)
    if (g_str_equal (nick, word_nicks[i]))
      {
        *word = i;
        return TRUE;
      }

  return FALSE;
}
