/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-signed-content"

#include "config.h"

#include "ct-signed-content.h"

#include <string.h>

#include "ct-action.h"
#include "ct-column.h"
#include "ct-dismissal.h"
#include "ct-evidence-item.h"
#include "ct-issue.h"
#include "ct-page-setup.h"
#include "ct-review.h"
#include "ct-section.h"

/* What of a plan is put under a signature, apart from what is noted while it is carried out.
 *
 * Content is all that the pages say: words, years, order, school and signer, and which appendices
 * there are. No content, though a form may have a column for some of it:
 * - the states of the actions and their progress, the reviews, the list of evidence and which of it
 *   an action refers to: this is the follow-up;
 * - how wide columns are, paper, margins and sizes, so that the same plan may hang on the wall in
 *   large; and which action waits for which;
 * - number, date and state of the document and the words in the place of the signature: they come
 *   with the issuing (the issue has its own number and date to compare);
 * - assessments, where the plan has no section and no appendix that prints them;
 * - issues, and what the checks are told to pass over.
 * What words are read to mean is no content either, unless somebody set it by hand.
 */

typedef struct
{
  GType (*type) (void);
  guint field;
} Field;

static const Field other_fields[] = {
  { ct_plan_get_type, CT_PLAN_VERSION },       { ct_school_get_type, CT_SCHOOL_KIND },
  { ct_document_get_type, CT_DOCUMENT_STATE }, { ct_document_get_type, CT_DOCUMENT_NUMBER },
  { ct_document_get_type, CT_DOCUMENT_DATE },  { ct_document_get_type, CT_DOCUMENT_SIGNED },
  { ct_action_get_type, CT_ACTION_STATUS },    { ct_action_get_type, CT_ACTION_PROGRESS },
  { ct_action_get_type, CT_ACTION_AFTER },     { ct_column_get_type, CT_COLUMN_WIDTH },
};

static GType (*const other_types[]) (void) = {
  ct_review_get_type,
  ct_evidence_item_get_type,
  ct_issue_get_type,
  ct_dismissal_get_type,
};

/**
 * ct_signed_content_has_field:
 *
 * Returns: whether @field of @node is something that is signed
 */
gboolean
ct_signed_content_has_field (CtNode *node, guint field)
{
  if (CT_IS_PAGE_SETUP (node))
    return field == CT_PAGE_SETUP_APPENDICES;

  for (guint i = 0; i < G_N_ELEMENTS (other_fields); i++)
    if (other_fields[i].field == field && G_OBJECT_TYPE (node) == other_fields[i].type ())
      return FALSE;

  return TRUE;
}

static gboolean
prints_assessments (CtPlan *plan)
{
  CtNodeList *sections = ct_plan_get_sections (plan);

  if (ct_page_setup_has_appendix (ct_plan_get_page_setup (plan), CT_APPENDIX_RESULTS))
    return TRUE;

  for (guint i = 0; i < ct_node_list_get_length (sections); i++)
    {
      const char *kind = ct_node_get_text (ct_node_list_get (sections, i), CT_SECTION_KIND);

      if (g_str_equal (kind, "assessment") || g_str_equal (kind, "problems"))
        return TRUE;
    }

  return FALSE;
}

/**
 * ct_signed_content_has_list:
 * @list: the number of one of the lists of @node
 *
 * Returns: whether what is in that list is something that is signed
 */
gboolean
ct_signed_content_has_list (CtNode *node, guint list)
{
  GType type = g_list_model_get_item_type (G_LIST_MODEL (ct_node_get_list (node, list)));

  for (guint i = 0; i < G_N_ELEMENTS (other_types); i++)
    if (type == other_types[i]())
      return FALSE;

  return type != CT_TYPE_ASSESSMENT || prints_assessments (CT_PLAN (node));
}

static void
append_period (GString *text, const CtPeriod *period)
{
  g_string_append (text, ct_period_get_text (period));
  if (!ct_period_get_fixed (period))
    return;

  for (guint i = 0; i < ct_period_get_n_ranges (period); i++)
    {
      const CtRange *range = ct_period_get_range (period, i);

      g_string_append_printf (text, "\x1f%d %d %d", range->start, range->end, range->repeat);
    }
}

static void
append_budget (GString *text, const CtBudget *budget)
{
  g_string_append (text, ct_budget_get_text (budget));
  if (!ct_budget_get_fixed (budget))
    return;

  for (guint i = 0; i < ct_budget_get_n_sums (budget); i++)
    {
      const CtSum *sum = ct_budget_get_sum (budget, i);

      g_string_append_printf (text, "\x1f%" G_GINT64_FORMAT " %d %d", sum->amount, sum->has_amount,
                              sum->source);
    }
}

static void
append_evidence (GString *text, const CtEvidence *evidence)
{
  for (guint i = 0; i < ct_evidence_get_length (evidence); i++)
    if (*ct_evidence_get_text (evidence, i) != '\0')
      g_string_append_printf (text, "\x1f%s", ct_evidence_get_text (evidence, i));
}

static void
append_calendar (GString *text, const CtCalendar *calendar)
{
  g_string_append_printf (text, "%d %d %d %d %d", ct_calendar_get_first_year (calendar),
                          ct_calendar_get_years (calendar),
                          ct_calendar_get_year_start_mmdd (calendar),
                          ct_calendar_get_term_2_mmdd (calendar),
                          ct_calendar_get_year_end_mmdd (calendar));
}

static void
append_lines (GString *text, char **lines)
{
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_string_append_printf (text, "\x1f%s", lines[i]);
}

static void
append_boxed (GString *text, GType type, gconstpointer boxed)
{
  if (boxed == NULL)
    return;

  if (type == CT_TYPE_PERIOD)
    append_period (text, boxed);
  else if (type == CT_TYPE_BUDGET)
    append_budget (text, boxed);
  else if (type == CT_TYPE_EVIDENCE)
    append_evidence (text, boxed);
  else if (type == CT_TYPE_CALENDAR)
    append_calendar (text, boxed);
  else if (type == G_TYPE_STRV)
    append_lines (text, (char **) boxed);
  else
    g_assert_not_reached ();
}

static char *
compose (const char *text)
{
  char *composed = g_str_is_ascii (text) ? NULL : g_utf8_normalize (text, -1, G_NORMALIZE_NFC);

  return composed != NULL ? composed : g_strdup (text);
}

/**
 * ct_signed_content_dup_value:
 * @field: one that ct_signed_content_has_field()
 *
 * Returns: (transfer full): what @field says to who reads the page, in a form that can be compared
 *   and nothing else; "" for nothing
 */
char *
ct_signed_content_dup_value (CtNode *node, guint field)
{
  guint n_fields;
  const CtFieldSpec *spec = &ct_node_get_fields (node, &n_fields)[field - 1];
  g_autoptr (GString) text = NULL;
  int number;

  switch (spec->kind)
    {
    case CT_FIELD_TEXT:
      return compose (ct_node_get_text (node, field));

    case CT_FIELD_NUMBER:
      number = ct_node_get_number (node, field);
      return number != CT_FIELD_NO_NUMBER ? g_strdup_printf ("%d", number) : g_strdup ("");

    case CT_FIELD_BOXED:
    default:
      text = g_string_new (NULL);
      append_boxed (text, spec->boxed_type (), ct_node_get_boxed (node, field));
      return compose (text->str);
    }
}

static void
add (GChecksum *checksum, const char *text)
{
  g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text) + 1);
}

static void
add_node (GChecksum *checksum, CtNode *node)
{
  guint n_fields;
  const CtFieldSpec *specs = ct_node_get_fields (node, &n_fields);

  add (checksum, G_OBJECT_TYPE_NAME (node));
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *value = NULL;

      if (!ct_signed_content_has_field (node, i + 1))
        continue;

      /* What an older version did not know is empty: the digest stays what it was. */
      value = ct_signed_content_dup_value (node, i + 1);
      if (*value == '\0')
        continue;

      add (checksum, specs[i].name);
      add (checksum, value);
    }

  for (guint i = 0; i < ct_node_get_n_lists (node); i++)
    {
      CtNodeList *list = ct_node_get_list (node, i);

      for (guint j = 0; j < ct_node_list_get_length (list); j++)
        if (ct_signed_content_has_list (node, i))
          add_node (checksum, ct_node_list_get (list, j));
    }
  add (checksum, "");
}

/**
 * ct_signed_content_dup_digest:
 *
 * A checksum of the content alone. The names of classes and fields and the order of lists are in
 * it, so these may not change without need: else plans that were issued seem to be adjusted.
 *
 * Returns: (transfer full): "sha256:" and 64 hexadecimal digits
 */
char *
ct_signed_content_dup_digest (CtPlan *plan)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_return_val_if_fail (CT_IS_PLAN (plan), NULL);

  add_node (checksum, CT_NODE (plan));
  add_node (checksum, CT_NODE (ct_plan_get_school (plan)));
  add_node (checksum, CT_NODE (ct_plan_get_document (plan)));
  add_node (checksum, CT_NODE (ct_plan_get_page_setup (plan)));

  return g_strconcat ("sha256:", g_checksum_get_string (checksum), NULL);
}
