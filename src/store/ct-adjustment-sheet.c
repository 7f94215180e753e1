/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-adjustment-sheet"

#include "config.h"

#include "ct-adjustment-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ct-action.h"
#include "ct-adjustment.h"
#include "ct-assessment.h"
#include "ct-column.h"
#include "ct-document.h"
#include "ct-form.h"
#include "ct-framework.h"
#include "ct-indicator-mark.h"
#include "ct-issued-plan.h"
#include "ct-page-setup.h"
#include "ct-paragraph.h"
#include "ct-recipient.h"
#include "ct-result.h"
#include "ct-section.h"
#include "ct-words.h"

/* The sheet on which a school puts what it adjusts of a plan that was issued: the same letterhead
 * and signer, and a table with the old words beside the new ones. It is made as a plan of its own,
 * with a row for each change, and printed like any plan. All its words come from the page style.
 */

typedef struct
{
  CtPlan *sheet;
  CtPlan *plan;
  CtCatalogue *catalogue;
  CtPageStyle *style;
} Maker;

static const char *
get_word (Maker *self, const char *name)
{
  return ct_page_style_get_sheet_word (self->style, name);
}

static gpointer
add (CtNodeList *list)
{
  g_autoptr (CtNode) node = g_object_new (g_list_model_get_item_type (G_LIST_MODEL (list)), NULL);

  ct_node_list_append (list, node);

  return node;
}

static void
append_part (GString *text, const char *separator, const char *part)
{
  if (*part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, part);
}

/* The number of a node among the others of its list, from 1; of an improvement, among those of its
 * criterion. */
static guint
count_to (CtNodeList *list, CtNode *node)
{
  gboolean same = CT_IS_IMPROVEMENT (node);
  const char *criterion = same ? ct_node_get_text (node, CT_IMPROVEMENT_CRITERION) : "";
  guint number = 1;

  for (guint i = 0; i < ct_node_list_get_length (list); i++)
    {
      CtNode *other = ct_node_list_get (list, i);

      if (other == node)
        break;
      if (!same || g_str_equal (ct_node_get_text (other, CT_IMPROVEMENT_CRITERION), criterion))
        number++;
    }

  return number;
}

static void
append_number (Maker *self, GString *place, const char *name, guint number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *words = ct_form_fill_words (get_word (self, name), "n", digits, NULL);

  append_part (place, ", ", words);
}

static void
append_improvement (Maker *self, GString *place, CtNode *improvement)
{
  CtPlan *plan = ct_node_get_plan (improvement);
  const char *criterion = ct_node_get_text (improvement, CT_IMPROVEMENT_CRITERION);

  if (*criterion != '\0')
    {
      g_autofree char *words =
          ct_form_fill_words (get_word (self, "place-criterion"), "criterion", criterion, NULL);

      append_part (place, ", ", words);
    }
  if (plan != NULL)
    append_number (self, place, "place-improvement",
                   count_to (ct_plan_get_improvements (plan), improvement));
}

static void
append_assessment (Maker *self, GString *place, CtNode *assessment)
{
  int year = ct_node_get_number (assessment, CT_ASSESSMENT_YEAR);
  g_autofree char *years = year > 0 ? g_strdup_printf ("%d–%d", year, year + 1) : g_strdup ("…");
  g_autofree char *words =
      ct_form_fill_words (get_word (self, "place-assessment"), "years", years, NULL);

  append_part (place, ", ", words);
}

/* Of what stands before, between and behind the sections. */
static const char *
get_list_word (Maker *self, const CtPlanChange *change)
{
  CtPlan *plan = CT_IS_PLAN (change->newer) ? CT_PLAN (change->newer) : NULL;
  CtNodeList *list = plan != NULL && change->kind == CT_PLAN_CHANGE_ROWS
                         ? ct_node_get_list (CT_NODE (plan), change->list)
                         : NULL;

  if (list == NULL)
    return get_word (self, "place-plan");
  if (list == ct_plan_get_preamble (plan))
    return get_word (self, "place-preamble");
  if (list == ct_plan_get_closing (plan))
    return get_word (self, "place-closing");

  return get_word (self, "place-plan");
}

static char *
dup_place (Maker *self, const CtPlanChange *change, CtNode *node)
{
  GString *place = g_string_new (NULL);

  for (; node != NULL; node = ct_node_get_parent (node))
    if (CT_IS_ACTION (node))
      {
        CtNode *improvement = ct_node_get_parent (node);

        append_improvement (self, place, improvement);
        append_number (self, place, "place-action",
                       count_to (ct_improvement_get_actions (CT_IMPROVEMENT (improvement)), node));
        break;
      }
    else if (CT_IS_IMPROVEMENT (node))
      {
        append_improvement (self, place, node);
        break;
      }
    else if (CT_IS_SECTION (node))
      {
        g_autofree char *words =
            ct_form_fill_words (get_word (self, "place-section"), "heading",
                                ct_node_get_text (node, CT_SECTION_HEADING), NULL);

        append_part (place, ", ", words);
        break;
      }
    else if (CT_IS_ASSESSMENT (node))
      {
        append_assessment (self, place, node);
        break;
      }
    else if (CT_IS_DOCUMENT (node) || CT_IS_SCHOOL (node) || CT_IS_PAGE_SETUP (node))
      {
        append_part (place, ", ", get_word (self, "place-document"));
        break;
      }

  if (place->len == 0)
    append_part (place, ", ", get_list_word (self, change));

  return g_string_free (place, FALSE);
}

/* "action/period"; of a CtPageSetup, "page-setup/appendices". */
static char *
dup_name (CtNode *node, const char *field)
{
  const char *type = G_OBJECT_TYPE_NAME (node) + strlen ("Ct");
  GString *name = g_string_new (NULL);

  for (const char *at = type; *at != '\0'; at++)
    {
      if (at > type && g_ascii_isupper (*at))
        g_string_append_c (name, '-');
      g_string_append_c (name, g_ascii_tolower (*at));
    }
  g_string_append_printf (name, "/%s", field);

  return g_string_free (name, FALSE);
}

static char *
dup_what (Maker *self, const CtPlanChange *change)
{
  CtNode *node = change->newer != NULL ? change->newer : change->older;
  g_autofree char *name = NULL;
  guint n_fields;

  switch (change->kind)
    {
    case CT_PLAN_CHANGE_ADDED:
      return g_strdup (get_word (self, "added"));

    case CT_PLAN_CHANGE_REMOVED:
      return g_strdup (get_word (self, "removed"));

    case CT_PLAN_CHANGE_MOVED:
      return g_strdup (get_word (self, "moved"));

    case CT_PLAN_CHANGE_FIELD:
      name = dup_name (node, ct_node_get_fields (node, &n_fields)[change->field - 1].name);
      return g_strdup (get_word (self, name));

    case CT_PLAN_CHANGE_ROWS:
    default:
      return g_strdup ("");
    }
}

static char *
dup_evidence (const CtEvidence *evidence)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ct_evidence_get_length (evidence); i++)
    append_part (text, "\n", ct_evidence_get_text (evidence, i));

  return g_string_free (text, FALSE);
}

static char *
dup_years (const CtCalendar *calendar)
{
  int first = calendar != NULL ? ct_calendar_get_first_year (calendar) : 0;

  return calendar != NULL
             ? g_strdup_printf ("%d–%d", first, first + ct_calendar_get_years (calendar))
             : g_strdup ("");
}

static char *
dup_appendices (Maker *self, CtNode *setup)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < CT_N_APPENDICES; i++)
    if (ct_page_setup_has_appendix (CT_PAGE_SETUP (setup), i))
      append_part (text, "\n", ct_page_style_get_appendix_title (self->style, i));

  return g_string_free (text, FALSE);
}

/* What the user calls the standards and the form, where they are installed. */
static char *
dup_plan_field (Maker *self, CtNode *plan, guint field)
{
  const char *id = ct_node_get_text (plan, field);
  CtFramework *framework =
      field == CT_PLAN_FRAMEWORK ? ct_catalogue_get_framework (self->catalogue, id) : NULL;
  CtForm *form = field == CT_PLAN_FORM ? ct_catalogue_get_form (self->catalogue, id) : NULL;

  if (framework != NULL)
    return g_strdup (ct_framework_get_label (framework));

  return g_strdup (form != NULL ? ct_form_get_label (form) : id);
}

static char *
dup_field (Maker *self, CtNode *node, guint field)
{
  guint n_fields;
  const CtFieldSpec *spec = &ct_node_get_fields (node, &n_fields)[field - 1];
  int number;

  if (CT_IS_PAGE_SETUP (node))
    return dup_appendices (self, node);
  if (CT_IS_PLAN (node) && spec->kind == CT_FIELD_TEXT)
    return dup_plan_field (self, node, field);

  if (spec->kind == CT_FIELD_NUMBER)
    {
      number = ct_node_get_number (node, field);
      return number != CT_FIELD_NO_NUMBER ? g_strdup_printf ("%d", number) : g_strdup ("");
    }
  if (spec->kind == CT_FIELD_BOXED && spec->boxed_type () == CT_TYPE_EVIDENCE)
    return dup_evidence (ct_node_get_boxed (node, field));
  if (spec->kind == CT_FIELD_BOXED && spec->boxed_type () == CT_TYPE_CALENDAR)
    return dup_years (ct_node_get_boxed (node, field));

  return ct_words_dup (node, field);
}

/* Whether the field holds words of the page, and not what the program goes by. */
static gboolean
is_words (CtNode *node, guint field)
{
  guint n_fields;
  const CtFieldSpec *spec = &ct_node_get_fields (node, &n_fields)[field - 1];

  if (CT_IS_IMPROVEMENT (node) && field <= CT_IMPROVEMENT_LEVEL4)
    return FALSE;
  if (CT_IS_SECTION (node))
    return field == CT_SECTION_NUMBER || field == CT_SECTION_HEADING;
  if (CT_IS_COLUMN (node))
    return field == CT_COLUMN_TITLE;
  if (CT_IS_INDICATOR_MARK (node) || (CT_IS_RESULT (node) && field == CT_RESULT_CRITERION))
    return FALSE;

  return spec->label != NULL && spec->kind != CT_FIELD_NUMBER;
}

/* Which criterion was found to be at which level. */
static void
append_result (Maker *self, GString *text, CtNode *result)
{
  int level = ct_node_get_number (result, CT_RESULT_LEVEL);
  g_autofree char *digits = g_strdup_printf ("%d", MAX (level, 0));
  g_autofree char *words =
      ct_form_fill_words (get_word (self, level > 0    ? "result"
                                          : level == 0 ? "result-none"
                                                       : "place-criterion"),
                          "criterion", ct_node_get_text (result, CT_RESULT_CRITERION), "level",
                          digits, NULL);

  append_part (text, "\n", words);
}

static void append_rows (Maker *self, GString *text, CtNodeList *rows);

/* All words of a node that was added or taken out, with the rows that are told of with it; not
 * which criterion it belongs to. */
static char *
dup_node (Maker *self, CtNode *node)
{
  GString *text = g_string_new (NULL);
  guint n_fields;

  if (CT_IS_RESULT (node))
    append_result (self, text, node);

  ct_node_get_fields (node, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (is_words (node, i + 1))
      {
        g_autofree char *words = dup_field (self, node, i + 1);

        append_part (text, "\n", words);
      }
  for (guint i = 0; i < ct_node_get_n_lists (node); i++)
    append_rows (self, text, ct_node_get_list (node, i));

  return g_string_free (text, FALSE);
}

/* What has an id is a change of its own. */
static void
append_rows (Maker *self, GString *text, CtNodeList *rows)
{
  for (guint i = 0; i < ct_node_list_get_length (rows); i++)
    {
      CtNode *row = ct_node_list_get (rows, i);
      g_autofree char *words = ct_node_get_id (row) == NULL ? dup_node (self, row) : g_strdup ("");

      append_part (text, "\n", words);
    }
}

static char *
dup_rows (Maker *self, CtNode *node, guint list, guint first, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *row =
          dup_node (self, ct_node_list_get (ct_node_get_list (node, list), first + i));

      append_part (text, "\n", row);
    }

  return g_string_free (text, FALSE);
}

/* @node: (nullable): the one of the two nodes whose words are asked for */
static char *
dup_words (Maker *self, const CtPlanChange *change, CtNode *node, guint n)
{
  if (node == NULL)
    return g_strdup ("");

  switch (change->kind)
    {
    case CT_PLAN_CHANGE_FIELD:
      return dup_field (self, node, change->field);

    case CT_PLAN_CHANGE_ROWS:
      return dup_rows (self, node, change->list, change->first, n);

    case CT_PLAN_CHANGE_MOVED:
      return dup_place (self, change, node);

    case CT_PLAN_CHANGE_ADDED:
    case CT_PLAN_CHANGE_REMOVED:
    default:
      return dup_node (self, node);
    }
}

static void
add_row (Maker *self, const CtPlanChange *change)
{
  CtNode *row = add (ct_plan_get_improvements (self->sheet));
  g_autofree char *what = dup_what (self, change);
  g_autofree char *place =
      dup_place (self, change, change->newer != NULL ? change->newer : change->older);
  g_autofree char *before = dup_words (self, change, change->older, change->n_older);
  g_autofree char *after = dup_words (self, change, change->newer, change->n_newer);
  GString *head = g_string_new (place);

  append_part (head, ": ", what);
  ct_node_set_text (row, CT_IMPROVEMENT_CONTENT, head->str);
  ct_node_set_text (row, CT_IMPROVEMENT_GOAL, before);
  ct_node_set_text (row, CT_IMPROVEMENT_NOTE, after);
  g_string_free (head, TRUE);
}

static void
add_columns (Maker *self)
{
  static const struct
  {
    const char *field;
    const char *title;
    const char *width;
  } columns[] = {
    { "order", "column-order", "6" },
    { "content", "column-place", "24" },
    { "goal", "column-before", "35" },
    { "note", "column-after", "35" },
  };
  CtNode *section = add (ct_plan_get_sections (self->sheet));

  ct_node_set_text (section, CT_SECTION_KIND, "plan");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      CtNode *column = add (ct_section_get_columns (CT_SECTION (section)));

      ct_node_set_text (column, CT_COLUMN_FIELD, columns[i].field);
      ct_node_set_text (column, CT_COLUMN_TITLE, get_word (self, columns[i].title));
      ct_node_set_text (column, CT_COLUMN_WIDTH, columns[i].width);
    }
}

static char *
dup_subject (Maker *self, CtIssue *issue)
{
  const char *symbol =
      ct_node_get_text (CT_NODE (ct_plan_get_document (self->plan)), CT_DOCUMENT_SYMBOL);
  g_autofree char *number =
      ct_document_split_number (ct_node_get_text (CT_NODE (issue), CT_ISSUE_NUMBER), &symbol);
  const char *date = ct_node_get_text (CT_NODE (issue), CT_ISSUE_DATE);
  CtDay day = ct_day_parse_iso (date);
  g_autofree char *words = day != CT_DAY_NONE ? ct_day_format_vi (day) : g_strdup (date);

  return ct_form_fill_words (get_word (self, "subject"), "number", *number != '\0' ? number : "…",
                             "symbol", symbol, "date", *words != '\0' ? words : "…", NULL);
}

/* The sheet gets a number and a day of its own, by hand; it is no draft, and has no appendices. */
static void
add_frame (Maker *self, CtIssue *issue)
{
  CtNode *document = CT_NODE (ct_plan_get_document (self->sheet));
  CtNode *setup = CT_NODE (ct_plan_get_page_setup (self->sheet));
  g_autofree char *subject = dup_subject (self, issue);
  const char *subjects[] = { subject, NULL };
  CtNode *closing;

  ct_node_copy_into (CT_NODE (ct_plan_get_school (self->plan)),
                     CT_NODE (ct_plan_get_school (self->sheet)));
  ct_node_copy_into (CT_NODE (ct_plan_get_document (self->plan)), document);
  ct_node_set_text (document, CT_DOCUMENT_STATE, "issued");
  ct_node_set_text (document, CT_DOCUMENT_NUMBER, "");
  ct_node_set_text (document, CT_DOCUMENT_DATE, "");
  ct_node_set_text (document, CT_DOCUMENT_SIGNED, "");
  ct_node_set_text (document, CT_DOCUMENT_TITLE, get_word (self, "title"));
  ct_node_set_boxed (document, CT_DOCUMENT_SUBJECTS, subjects);
  ct_node_copy_into (CT_NODE (ct_plan_get_page_setup (self->plan)), setup);
  ct_node_set_text (setup, CT_PAGE_SETUP_PAPER_TABLE, "");
  ct_node_set_boxed (setup, CT_PAGE_SETUP_APPENDICES, NULL);
  ct_node_set_text (CT_NODE (self->sheet), CT_PLAN_FORM, get_word (self, "form"));
  ct_plan_set_calendar (self->sheet, ct_plan_get_calendar (self->plan));

  closing = add (ct_plan_get_closing (self->sheet));
  ct_node_set_text (closing, CT_PARAGRAPH_TEXT, get_word (self, "closing"));
}

/**
 * ct_adjustment_sheet_new:
 * @issue: an issue of @plan
 * @catalogue: where the names of standards and forms are found
 * @style: whose words for the sheet are used
 *
 * Returns: (transfer full) (nullable): a plan that prints as the sheet of what has changed since
 *   @issue; its form is the one to print it on. %NULL with a sentence in @error when nothing has
 *   changed, or what was issued can't be read.
 */
CtPlan *
ct_adjustment_sheet_new (
    CtPlan *plan, CtIssue *issue, CtCatalogue *catalogue, CtPageStyle *style, GError **error)
{
  g_autoptr (CtPlan) issued = ct_issued_plan_load (issue, error);
  g_autoptr (CtPlan) sheet = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  Maker self = { NULL, plan, catalogue, style };

  if (issued == NULL)
    return NULL;

  changes = ct_adjustment_list (issued, plan);
  if (changes->len == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _ ("The plan has not changed since it was issued: there is nothing to "
                              "put on a sheet."));
      return NULL;
    }

  self.sheet = sheet = ct_plan_new ();
  add_frame (&self, issue);
  add_columns (&self);
  for (guint i = 0; i < changes->len; i++)
    add_row (&self, changes->pdata[i]);

  return g_steal_pointer (&sheet);
}
