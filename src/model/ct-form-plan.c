/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-form-plan"

#include "config.h"

#include <string.h>

#include "ct-form-plan.h"

#include "ct-form-private.h"
#include "ct-recipient.h"
#include "ct-section.h"

/* Stands where something is still to be written. */
#define UNKNOWN "…"

/* What the placeholders of a form stand for in one plan. */
typedef struct
{
  CtPlan *plan;
  char *years;
  char *previous_years;
  char *year_before;
} Filler;

static char *
join_years (int first, int last)
{
  return g_strdup_printf ("%d–%d", first, last);
}

static void
filler_init (Filler *filler, CtPlan *plan)
{
  CtCalendar *calendar = ct_plan_get_calendar (plan);
  int first = calendar != NULL ? ct_calendar_get_first_year (calendar) : 0;
  int years = calendar != NULL ? ct_calendar_get_years (calendar) : 1;

  filler->plan = plan;
  filler->years = join_years (first, first + years);
  filler->previous_years = join_years (first - years, first);
  filler->year_before = join_years (first - 1, first);
}

static void
filler_clear (Filler *filler)
{
  g_free (filler->years);
  g_free (filler->previous_years);
  g_free (filler->year_before);
}

static char *
fill (Filler *filler, const char *pattern)
{
  CtNode *school = CT_NODE (ct_plan_get_school (filler->plan));
  const char *full_name = ct_node_get_text (school, CT_SCHOOL_FULL_NAME);
  const char *name = ct_node_get_text (school, CT_SCHOOL_NAME);
  const char *address = ct_node_get_text (school, CT_SCHOOL_ADDRESS);

  if (*name == '\0')
    name = UNKNOWN;
  if (*address == '\0')
    address = UNKNOWN;

  return ct_form_fill_words (pattern, "school-years", filler->years, "previous-school-years",
                             filler->previous_years, "school-year-before", filler->year_before,
                             "full-name", *full_name != '\0' ? full_name : name, "name", name,
                             "address", address, NULL);
}

static void
add_paragraphs (Filler *filler, GPtrArray *templates, CtNodeList *list)
{
  for (guint i = 0; i < templates->len; i++)
    {
      const CtFormParagraph *template = g_ptr_array_index (templates, i);
      g_autofree char *text = fill (filler, template->text);
      g_autoptr (CtParagraph) paragraph = ct_paragraph_new ();

      ct_node_set_number (CT_NODE (paragraph), CT_PARAGRAPH_KIND, template->kind);
      if (template->kind != CT_PARAGRAPH_TEXT_KIND)
        ct_node_set_number (CT_NODE (paragraph), CT_PARAGRAPH_LEVEL, template->level);
      ct_node_set_text (CT_NODE (paragraph), CT_PARAGRAPH_TEXT, text);
      ct_node_list_append (list, paragraph);
    }
}

static void
add_sections (Filler *filler, GPtrArray *templates)
{
  for (guint i = 0; i < templates->len; i++)
    {
      const CtFormSection *template = g_ptr_array_index (templates, i);
      g_autofree char *heading = fill (filler, template->heading != NULL ? template->heading : "");
      g_autoptr (CtSection) section = ct_section_new ();

      ct_node_set_text (CT_NODE (section), CT_SECTION_KIND, template->kind);
      ct_node_set_text (CT_NODE (section), CT_SECTION_HEADING, heading);
      add_paragraphs (filler, template->paragraphs, ct_section_get_paragraphs (section));
      ct_node_list_append (ct_plan_get_sections (filler->plan), section);
    }
}

static void
add_recipients (Filler *filler, GPtrArray *templates)
{
  CtNodeList *list = ct_document_get_recipients (ct_plan_get_document (filler->plan));

  for (guint i = 0; i < templates->len; i++)
    {
      const CtFormRecipient *template = g_ptr_array_index (templates, i);
      g_autofree char *text = fill (filler, template->text);
      g_autoptr (CtRecipient) recipient = ct_recipient_new ();

      if (template->copies > 0)
        ct_node_set_number (CT_NODE (recipient), CT_RECIPIENT_COPIES, template->copies);
      ct_node_set_text (CT_NODE (recipient), CT_RECIPIENT_TEXT, text);
      ct_node_list_append (list, recipient);
    }
}

static void
set_lines (Filler *filler, guint field, const char *pattern)
{
  CtNode *document = CT_NODE (ct_plan_get_document (filler->plan));
  g_autofree char *text = fill (filler, pattern);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  if (*text != '\0')
    ct_node_set_boxed (document, field, lines);
}

/**
 * ct_form_fill_plan:
 * @plan: a new plan, whose school and calendar are known
 *
 * Gives @plan the title, sections, closing and recipients that the form starts with, and makes it a
 * plan by this form. One step of its history.
 */
void
ct_form_fill_plan (CtForm *self, CtPlan *plan)
{
  CtHistory *history = ct_plan_get_history (plan);
  CtNode *document = CT_NODE (ct_plan_get_document (plan));
  g_autofree char *title = NULL;
  Filler filler;

  g_return_if_fail (CT_IS_FORM (self));

  filler_init (&filler, plan);
  title = fill (&filler, ct_form_get_word (self, CT_FORM_WORD_TITLE));

  if (history != NULL)
    ct_history_begin_group (history, NULL);

  ct_node_set_text (CT_NODE (plan), CT_PLAN_FORM, self->id);
  ct_node_set_text (document, CT_DOCUMENT_TITLE, title);
  set_lines (&filler, CT_DOCUMENT_SUBJECTS, ct_form_get_word (self, CT_FORM_WORD_SUBJECT));
  set_lines (&filler, CT_DOCUMENT_CAPACITY, ct_form_get_word (self, CT_FORM_WORD_CAPACITY));
  add_paragraphs (&filler, self->preamble, ct_plan_get_preamble (plan));
  add_sections (&filler, self->sections);
  add_paragraphs (&filler, self->closing, ct_plan_get_closing (plan));
  add_recipients (&filler, self->recipients);

  if (history != NULL)
    ct_history_end_group (history);

  filler_clear (&filler);
}

/**
 * ct_form_fill_pattern:
 * @pattern: words with placeholders, "Kế hoạch năm học {school-years}"
 *
 * Returns: (transfer full): the words for @plan
 */
char *
ct_form_fill_pattern (const char *pattern, CtPlan *plan)
{
  Filler filler;
  char *words;

  filler_init (&filler, plan);
  words = fill (&filler, pattern);
  filler_clear (&filler);

  return words;
}

/**
 * ct_form_dup_section_heading:
 * @kind: what the section prints, "plan"
 *
 * Returns: (transfer full) (nullable): what the form calls its first section of that kind
 */
char *
ct_form_dup_section_heading (CtForm *self, CtPlan *plan, const char *kind)
{
  char *heading = NULL;
  Filler filler;

  g_return_val_if_fail (CT_IS_FORM (self), NULL);

  filler_init (&filler, plan);
  for (guint i = 0; heading == NULL && i < self->sections->len; i++)
    {
      const CtFormSection *template = g_ptr_array_index (self->sections, i);

      if (g_strcmp0 (template->kind, kind) == 0 && template->heading != NULL)
        heading = fill (&filler, template->heading);
    }
  filler_clear (&filler);

  return heading;
}
