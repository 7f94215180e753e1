/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-places"

#include "config.h"

#include "ct-print-places.h"

#include "ct-action.h"
#include "ct-band.h"
#include "ct-column.h"
#include "ct-criterion-title.h"
#include "ct-evidence-item.h"
#include "ct-indicator-mark.h"
#include "ct-issue.h"
#include "ct-paragraph.h"
#include "ct-plan-cells.h"
#include "ct-plan-columns.h"
#include "ct-plan-table.h"
#include "ct-problems-table.h"
#include "ct-recipient.h"
#include "ct-review-finding.h"
#include "ct-review.h"
#include "ct-section.h"
#include "ct-signed-copy.h"
#include "ct-standard-title.h"
#include "ct-tally.h"
#include "ct-words.h"

struct _CtPrintPlaces
{
  CtPlan *plan;
  CtForm *form;
  GHashTable *kinds;
  GPtrArray *problems;
  gboolean shows[CT_N_FORM_FIELDS];
  GHashTable *criteria;
  GHashTable *standards;
  gboolean has_provisions;
};

/* Fields that hold data, not words. Whatever is not here counts as words, so that a field that is
 * added later cannot be forgotten.
 */
static gboolean
is_data (CtNode *node, guint field)
{
  if (CT_IS_PLAN (node) || CT_IS_ISSUE (node) || CT_IS_SIGNED_COPY (node) ||
      CT_IS_INDICATOR_MARK (node) || CT_IS_ASSESSMENT (node))
    return TRUE;

  if (CT_IS_SCHOOL (node))
    return field == CT_SCHOOL_KIND;
  if (CT_IS_DOCUMENT (node))
    return field == CT_DOCUMENT_STATE ||
           (field == CT_DOCUMENT_DATE && ct_words_is_good_date (node, field));
  if (CT_IS_SECTION (node))
    return field == CT_SECTION_KIND || field == CT_SECTION_BULLETS;
  if (CT_IS_COLUMN (node))
    return field == CT_COLUMN_FIELD || field == CT_COLUMN_WIDTH;
  if (CT_IS_BAND (node))
    return field == CT_BAND_LEVEL;
  if (CT_IS_STANDARD_TITLE (node))
    return field == CT_STANDARD_TITLE_NO;
  if (CT_IS_CRITERION_TITLE (node))
    return field == CT_CRITERION_TITLE_REF;
  if (CT_IS_IMPROVEMENT (node))
    return field == CT_IMPROVEMENT_STANDARD || field == CT_IMPROVEMENT_CRITERION ||
           field == CT_IMPROVEMENT_LEVEL4;
  if (CT_IS_ACTION (node))
    return field == CT_ACTION_AFTER;
  if (CT_IS_EVIDENCE_ITEM (node))
    return field == CT_EVIDENCE_ITEM_USES;
  if (CT_IS_PAGE_SETUP (node))
    return TRUE;
  if (CT_IS_REVIEW (node))
    return field == CT_REVIEW_POINT || field == CT_REVIEW_DATE;
  if (CT_IS_REVIEW_FINDING (node))
    return field == CT_REVIEW_FINDING_ACTION;

  return CT_IS_RESULT (node) && field == CT_RESULT_CRITERION;
}

gboolean
ct_print_places_is_words (CtNode *node, guint field)
{
  guint n_fields;
  const CtFieldSpec *fields = ct_node_get_fields (node, &n_fields);

  return field >= 1 && field <= n_fields && fields[field - 1].kind != CT_FIELD_NUMBER &&
         !is_data (node, field);
}

static void
note_section (CtPrintPlaces *self, CtSection *section)
{
  const char *kind = ct_node_get_text (CT_NODE (section), CT_SECTION_KIND);
  g_autoptr (GPtrArray) columns = NULL;

  g_hash_table_add (self->kinds, g_strdup (kind));
  if (!g_str_equal (kind, "plan"))
    return;

  columns = ct_plan_columns_list (self->form, section);
  for (guint i = 0; i < columns->len; i++)
    {
      const CtFormColumn *column = g_ptr_array_index (columns, i);

      for (guint j = 0; j < column->n_fields; j++)
        self->shows[column->fields[j]] = TRUE;
    }
}

static void
note_improvement (CtPrintPlaces *self, CtImprovement *improvement)
{
  const char *criterion = ct_node_get_text (CT_NODE (improvement), CT_IMPROVEMENT_CRITERION);
  const char *level4 = ct_node_get_text (CT_NODE (improvement), CT_IMPROVEMENT_LEVEL4);

  g_hash_table_add (self->standards,
                    g_strdup_printf ("%u", ct_print_source_get_standard (improvement)));
  self->has_provisions |= *level4 != '\0';
  if (*criterion != '\0')
    g_hash_table_add (self->criteria, g_strdup (criterion));
}

CtPrintPlaces *
ct_print_places_new (CtPlan *plan, CtForm *form)
{
  CtPrintPlaces *self = g_new0 (CtPrintPlaces, 1);
  CtNodeList *sections = ct_plan_get_sections (plan);
  CtNodeList *improvements = ct_plan_get_improvements (plan);

  self->plan = g_object_ref (plan);
  self->form = g_object_ref (form);
  self->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->criteria = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->standards = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->problems = ct_problems_table_list (plan);

  for (guint i = 0; i < ct_node_list_get_length (sections); i++)
    note_section (self, ct_node_list_get (sections, i));
  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    note_improvement (self, ct_node_list_get (improvements, i));

  return self;
}

void
ct_print_places_free (CtPrintPlaces *self)
{
  g_hash_table_unref (self->kinds);
  g_hash_table_unref (self->criteria);
  g_hash_table_unref (self->standards);
  g_ptr_array_unref (self->problems);
  g_object_unref (self->form);
  g_object_unref (self->plan);
  g_free (self);
}

static gboolean
has_section (CtPrintPlaces *self, const char *kind)
{
  return g_hash_table_contains (self->kinds, kind);
}

static gboolean
is_in_plan_section (CtNode *node)
{
  CtNode *section = ct_node_get_parent (node);

  return CT_IS_SECTION (section) &&
         g_str_equal (ct_node_get_text (section, CT_SECTION_KIND), "plan");
}

static gboolean
has_school_field (CtPrintPlaces *self, CtNode *school, guint field)
{
  if (field == CT_SCHOOL_FULL_NAME)
    return *ct_node_get_text (school, CT_SCHOOL_NAME) == '\0';

  return field == CT_SCHOOL_AUTHORITY || field == CT_SCHOOL_NAME;
}

/* A band's sentence is printed where the form has the band, and the plan nothing for it. */
static gboolean
has_band (CtPrintPlaces *self, CtNode *node)
{
  gint64 level = g_ascii_strtoll (ct_node_get_text (node, CT_BAND_LEVEL), NULL, 10);

  for (guint i = 0; i < ct_form_get_n_bands (self->form); i++)
    {
      const CtFormBand *band = ct_form_get_band (self->form, i);

      if (band->first_level <= level && level <= band->last_level)
        return i == 0 ? g_hash_table_size (self->standards) == 0 : !self->has_provisions;
    }

  return FALSE;
}

/* Of several plan sections with words for the same standard, the first one's are printed. */
static gboolean
is_first_title (CtPrintPlaces *self, CtNode *title)
{
  const char *no = ct_node_get_text (title, CT_STANDARD_TITLE_NO);
  CtNodeList *sections = ct_plan_get_sections (self->plan);

  for (guint i = 0; i < ct_node_list_get_length (sections); i++)
    {
      CtNodeList *titles = ct_section_get_standard_titles (ct_node_list_get (sections, i));

      for (guint j = 0; j < ct_node_list_get_length (titles); j++)
        if (g_str_equal (ct_node_get_text (ct_node_list_get (titles, j), CT_STANDARD_TITLE_NO), no))
          return ct_node_list_get (titles, j) == (gpointer) title;
    }

  return FALSE;
}

static gboolean
has_standard_title (CtPrintPlaces *self, CtNode *node)
{
  CtFormWord word = ct_form_get_table_per_standard (self->form) ? CT_FORM_WORD_STANDARD_HEADING
                                                                : CT_FORM_WORD_STANDARD_ROW;

  return *ct_form_get_word (self->form, word) != '\0' && is_first_title (self, node) &&
         g_hash_table_contains (self->standards, ct_node_get_text (node, CT_STANDARD_TITLE_NO));
}

static gboolean
has_criterion_title (CtPrintPlaces *self, CtNode *node)
{
  const char *criterion = ct_node_get_text (node, CT_CRITERION_TITLE_REF);

  if (self->shows[CT_FORM_FIELD_CRITERION] && g_hash_table_contains (self->criteria, criterion))
    return TRUE;

  for (guint i = 0; has_section (self, "problems") && i < self->problems->len; i++)
    if (g_str_equal (ct_node_get_text (g_ptr_array_index (self->problems, i), CT_RESULT_CRITERION),
                     criterion))
      return TRUE;

  return FALSE;
}

static gboolean
has_column_for (CtPrintPlaces *self, CtNode *node, guint field)
{
  for (guint i = 0; i < CT_N_FORM_FIELDS; i++)
    if (self->shows[i] && ct_plan_columns_get_node_field (node, i) == field)
      return TRUE;

  return FALSE;
}

static gboolean
has_tally (CtPrintPlaces *self, CtNode *tally)
{
  CtNode *assessment = ct_node_get_parent (tally);

  return has_section (self, "assessment") && CT_IS_ASSESSMENT (assessment) &&
         ct_node_list_get_length (ct_assessment_get_results (CT_ASSESSMENT (assessment))) == 0;
}

static gboolean
has_place_in_form (CtPrintPlaces *self, CtNode *node, guint field)
{
  if (CT_IS_SCHOOL (node))
    return has_school_field (self, node, field);
  if (CT_IS_COLUMN (node))
    return is_in_plan_section (node);
  if (CT_IS_BAND (node))
    return is_in_plan_section (node) && has_band (self, node);
  if (CT_IS_STANDARD_TITLE (node))
    return has_section (self, "plan") && has_standard_title (self, node);
  if (CT_IS_CRITERION_TITLE (node))
    return has_criterion_title (self, node);
  if (CT_IS_IMPROVEMENT (node) || CT_IS_ACTION (node))
    return has_column_for (self, node, field);
  if (CT_IS_RESULT (node))
    return field != CT_RESULT_STRENGTH && has_section (self, "problems") &&
           g_ptr_array_find (self->problems, node, NULL);
  if (CT_IS_TALLY (node))
    return has_tally (self, node);
  if (CT_IS_REVIEW (node) || CT_IS_REVIEW_FINDING (node))
    return has_section (self, "reviews");
  if (CT_IS_EVIDENCE_ITEM (node))
    return ct_page_setup_has_appendix (ct_plan_get_page_setup (self->plan), CT_APPENDIX_EVIDENCE);

  return CT_IS_DOCUMENT (node) || CT_IS_PARAGRAPH (node) || CT_IS_SECTION (node) ||
         CT_IS_RECIPIENT (node);
}

/* What the appendix of the rest tells. */
static gboolean
is_told_of (CtNode *node)
{
  return CT_IS_SCHOOL (node) || CT_IS_IMPROVEMENT (node) || CT_IS_ACTION (node) ||
         CT_IS_RESULT (node) || CT_IS_EVIDENCE_ITEM (node) || CT_IS_REVIEW (node) ||
         CT_IS_REVIEW_FINDING (node);
}

/**
 * ct_print_places_is_remainder:
 * @node: a part of the plan
 * @field: one of its fields
 *
 * Returns: whether @field holds words that have no place in the form, but in the appendix of the
 *   rest
 */
gboolean
ct_print_places_is_remainder (CtPrintPlaces *self, CtNode *node, guint field)
{
  return is_told_of (node) && ct_print_places_is_words (node, field) &&
         !has_place_in_form (self, node, field);
}

/**
 * ct_print_places_has:
 * @node: a part of the plan
 * @field: one of its fields that hold words
 *
 * Returns: whether the form, or an appendix that is printed, has a place for it
 */
gboolean
ct_print_places_has (CtPrintPlaces *self, CtNode *node, guint field)
{
  return has_place_in_form (self, node, field) ||
         (is_told_of (node) &&
          ct_page_setup_has_appendix (ct_plan_get_page_setup (self->plan), CT_APPENDIX_REMAINDER));
}
