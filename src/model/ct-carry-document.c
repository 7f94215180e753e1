/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-carry-document"

#include "config.h"

#include "ct-carry-over-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ct-band.h"
#include "ct-form-plan.h"
#include "ct-paragraph.h"
#include "ct-recipient.h"
#include "ct-section.h"
#include "ct-text-fold.h"

/* What is written around the plan table, from one plan to the next. */

static gboolean
is_same_form (CtCarryOver *self)
{
  return self->form == NULL ||
         g_str_equal (ct_form_get_id (self->form),
                      ct_node_get_text (CT_NODE (self->source), CT_PLAN_FORM));
}

static void
remove_all (CtNodeList *list)
{
  while (ct_node_list_get_length (list) > 0)
    ct_node_list_remove (list, ct_node_list_get_length (list) - 1);
}

/* The document */

static void
move_lines (CtCarryOver *self, CtNode *document, guint field)
{
  const char *const *lines = ct_node_get_boxed (document, field);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) moved = NULL;

  if (lines == NULL)
    return;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line =
          _ct_carry_over_move_words (self, CT_NODE (ct_plan_get_document (self->source)), lines[i]);

      g_strv_builder_add (builder, line);
    }
  moved = g_strv_builder_end (builder);
  ct_node_set_boxed (document, field, moved);
}

static void
move_recipients (CtCarryOver *self, CtNodeList *sources, CtNodeList *recipients)
{
  for (guint i = 0; i < ct_node_list_get_length (sources); i++)
    _ct_carry_over_move_text (self, ct_node_list_get (sources, i), ct_node_list_get (recipients, i),
                              CT_RECIPIENT_TEXT);
}

/* Number, date and signature are those of the earlier plan; the new one is a draft. */
static void
make_draft (CtNode *document)
{
  ct_node_set_text (document, CT_DOCUMENT_STATE, "draft");
  ct_node_set_text (document, CT_DOCUMENT_NUMBER, NULL);
  ct_node_set_text (document, CT_DOCUMENT_DATE, NULL);
  ct_node_set_text (document, CT_DOCUMENT_SIGNED, NULL);
}

/* After the sections: another form has then given @plan its own title and signature block. */
void
_ct_carry_over_document (CtCarryOver *self, CtPlan *plan)
{
  CtNode *source = CT_NODE (ct_plan_get_document (self->source));
  CtNode *document = CT_NODE (ct_plan_get_document (plan));
  CtNodeList *sources = ct_document_get_recipients (CT_DOCUMENT (source));
  CtNodeList *recipients = ct_document_get_recipients (CT_DOCUMENT (document));
  g_autofree char *title = g_strdup (ct_node_get_text (document, CT_DOCUMENT_TITLE));
  g_auto (GStrv) subjects = g_strdupv (ct_node_get_boxed (document, CT_DOCUMENT_SUBJECTS));
  g_auto (GStrv) capacity = g_strdupv (ct_node_get_boxed (document, CT_DOCUMENT_CAPACITY));

  if (ct_node_list_get_length (sources) > 0)
    remove_all (recipients);
  ct_node_copy_into (source, document);
  make_draft (document);
  ct_node_copy_into (CT_NODE (ct_plan_get_page_setup (self->source)),
                     CT_NODE (ct_plan_get_page_setup (plan)));
  if (ct_node_list_get_length (sources) > 0)
    move_recipients (self, sources, recipients);

  if (is_same_form (self))
    {
      _ct_carry_over_move_text (self, source, document, CT_DOCUMENT_TITLE);
      move_lines (self, document, CT_DOCUMENT_SUBJECTS);
      return;
    }

  ct_node_set_text (document, CT_DOCUMENT_TITLE, title);
  ct_node_set_boxed (document, CT_DOCUMENT_SUBJECTS, subjects);
  if (ct_node_get_boxed (document, CT_DOCUMENT_CAPACITY) == NULL)
    ct_node_set_boxed (document, CT_DOCUMENT_CAPACITY, capacity);
}

/* The sections */

static void
copy_paragraphs (CtCarryOver *self, CtNodeList *sources, CtNodeList *to)
{
  for (guint i = 0; i < ct_node_list_get_length (sources); i++)
    {
      CtNode *source = ct_node_list_get (sources, i);
      g_autoptr (CtNode) copy = ct_node_duplicate (source);

      _ct_carry_over_move_text (self, source, copy, CT_PARAGRAPH_TEXT);
      ct_node_list_append (to, copy);
    }
}

/* The school's own words for standards and criteria belong to the standards. */
static void
drop_titles (CtCarryOver *self, CtSection *source, CtSection *section)
{
  CtNodeList *standards = ct_section_get_standard_titles (section);
  CtNodeList *criteria = ct_section_get_criterion_titles (section);

  if (ct_carry_over_is_same_framework (self) ||
      ct_node_list_get_length (standards) + ct_node_list_get_length (criteria) == 0)
    return;

  remove_all (standards);
  remove_all (criteria);
  _ct_carry_over_note (self, CT_NODE (source), "%s",
                       _ ("The school’s own titles of standards and criteria stay behind: the new "
                          "plan has other standards."));
}

/* Whether a section rests on the circular of the earlier standards. */
static gboolean
cites_old_circular (CtCarryOver *self, CtSection *source)
{
  CtNodeList *paragraphs = ct_section_get_paragraphs (source);
  const char *circular = self->from != NULL ? ct_framework_get_circular (self->from) : NULL;

  if (circular == NULL || ct_carry_over_is_same_framework (self))
    return FALSE;

  for (guint i = 0; i < ct_node_list_get_length (paragraphs); i++)
    if (strstr (ct_node_get_text (ct_node_list_get (paragraphs, i), CT_PARAGRAPH_TEXT), circular) !=
        NULL)
      return TRUE;

  return FALSE;
}

static void
copy_section (CtCarryOver *self, CtSection *source, CtPlan *plan)
{
  g_autoptr (CtNode) copy = ct_node_duplicate (CT_NODE (source));
  CtSection *section = CT_SECTION (copy);
  CtNodeList *bands = ct_section_get_bands (section);

  _ct_carry_over_move_text (self, CT_NODE (source), copy, CT_SECTION_HEADING);
  remove_all (ct_section_get_paragraphs (section));
  copy_paragraphs (self, ct_section_get_paragraphs (source), ct_section_get_paragraphs (section));
  for (guint i = 0; i < ct_node_list_get_length (bands); i++)
    _ct_carry_over_move_text (self, ct_node_list_get (ct_section_get_bands (source), i),
                              ct_node_list_get (bands, i), CT_BAND_TEXT);
  drop_titles (self, source, section);
  if (cites_old_circular (self, source))
    _ct_carry_over_note (self, CT_NODE (source),
                         /* Translators: the heading of a section, and the number of a circular */
                         _ ("The section “%s” still cites circular %s; the new plan has other "
                            "standards."),
                         ct_node_get_text (CT_NODE (source), CT_SECTION_HEADING),
                         ct_framework_get_circular (self->from));
  ct_node_list_append (ct_plan_get_sections (plan), copy);
}

/* The section of @plan with the same heading, whatever its case. */
static CtSection *
find_section (CtPlan *plan, CtSection *source)
{
  CtNodeList *sections = ct_plan_get_sections (plan);
  g_autofree char *heading = ct_text_fold (ct_node_get_text (CT_NODE (source), CT_SECTION_HEADING));

  for (guint i = 0; i < ct_node_list_get_length (sections); i++)
    {
      CtNode *section = ct_node_list_get (sections, i);
      g_autofree char *other = ct_text_fold (ct_node_get_text (section, CT_SECTION_HEADING));

      if (g_str_equal (heading, other))
        return CT_SECTION (section);
    }

  return NULL;
}

/* Words of the school's own take the place of those that the form begins with, unless they rest on
 * a circular that no longer holds. */
static void
fill_section (CtCarryOver *self, CtSection *source, CtPlan *plan)
{
  CtNodeList *paragraphs = ct_section_get_paragraphs (source);
  CtSection *section;

  if (ct_node_list_get_length (paragraphs) == 0)
    return;

  section = find_section (plan, source);
  if (section == NULL)
    {
      _ct_carry_over_note (
          self, CT_NODE (source),
          /* Translators: %s is the heading of a section */
          _ ("The section “%s” stays in the earlier plan: the new form has none of that name."),
          ct_node_get_text (CT_NODE (source), CT_SECTION_HEADING));
      return;
    }

  if (cites_old_circular (self, source))
    {
      _ct_carry_over_note (
          self, CT_NODE (source),
          /* Translators: the heading of a section, and the number of a circular */
          _ ("The section “%s” has the words of the new form: those of the earlier plan cite "
             "circular %s and stay there."),
          ct_node_get_text (CT_NODE (source), CT_SECTION_HEADING),
          ct_framework_get_circular (self->from));
      return;
    }

  remove_all (ct_section_get_paragraphs (section));
  copy_paragraphs (self, paragraphs, ct_section_get_paragraphs (section));
}

static void
tell_lost_words (CtCarryOver *self, CtNodeList *paragraphs, const char *sentence)
{
  if (ct_node_list_get_length (paragraphs) > 0)
    _ct_carry_over_note (self, ct_node_list_get (paragraphs, 0), "%s", sentence);
}

void
_ct_carry_over_sections (CtCarryOver *self, CtPlan *plan)
{
  CtNodeList *sections = ct_plan_get_sections (self->source);
  CtNodeList *preamble = ct_plan_get_preamble (self->source);
  CtNodeList *closing = ct_plan_get_closing (self->source);
  gboolean same_form = is_same_form (self);

  if (same_form)
    {
      ct_node_set_text (CT_NODE (plan), CT_PLAN_FORM,
                        ct_node_get_text (CT_NODE (self->source), CT_PLAN_FORM));
      copy_paragraphs (self, preamble, ct_plan_get_preamble (plan));
    }
  else
    {
      ct_form_fill_plan (self->form, plan);
      tell_lost_words (self, preamble,
                       _ ("What stands before the first section stays in the earlier plan: the "
                          "new form has its own words."));
    }

  for (guint i = 0; i < ct_node_list_get_length (sections); i++)
    if (same_form)
      copy_section (self, ct_node_list_get (sections, i), plan);
    else
      fill_section (self, ct_node_list_get (sections, i), plan);

  if (same_form)
    copy_paragraphs (self, closing, ct_plan_get_closing (plan));
  else
    tell_lost_words (self, closing,
                     _ ("The closing sentences stay in the earlier plan: the new form has its own "
                        "words."));
}
