/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-printout"

#include "config.h"

#include "ct-printout-private.h"

#include <string.h>

#include "ct-appendix-layout.h"
#include "ct-letterhead-layout.h"
#include "ct-page-marks.h"
#include "ct-paragraph.h"
#include "ct-pdf-writer.h"
#include "ct-plan-letters.h"
#include "ct-section-layout.h"
#include "ct-signature-layout.h"

/**
 * CtPrintout:
 *
 * A plan as it comes out of the printer: pages of boxes. It is made once and does not change with
 * the plan; a changed plan gets a new printout. Its pages may be drawn and written on any thread;
 * the last reference must be given up on the thread that made it.
 */
struct _CtPrintout
{
  GObject parent_instance;

  CtPrintSource source;
  CtPageStyle *style;
  GPtrArray *pages;
  GArray *bookmarks;
  CtPdfInfo *pdf_info;
};

G_DEFINE_FINAL_TYPE (CtPrintout, ct_printout, G_TYPE_OBJECT)

static void
ct_printout_finalize (GObject *object)
{
  CtPrintout *self = CT_PRINTOUT (object);

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->bookmarks, g_array_unref);
  g_clear_pointer (&self->pdf_info, ct_pdf_info_free);
  g_clear_pointer (&self->source.typesetter, ct_typesetter_free);
  g_clear_object (&self->source.plan);
  g_clear_object (&self->source.form);
  g_clear_object (&self->source.framework);
  g_clear_object (&self->source.references.roles);
  g_clear_object (&self->source.references.holidays);
  g_clear_object (&self->source.references.issued);
  g_clear_object (&self->style);

  G_OBJECT_CLASS (ct_printout_parent_class)->finalize (object);
}

static void
ct_printout_class_init (CtPrintoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ct_printout_finalize;
}

static void
ct_printout_init (CtPrintout *self)
{
}

static CtFlow *
create_head (CtPrintSource *source)
{
  double width = ct_section_layout_get_width (source, CT_PAPER_PORTRAIT);
  CtFlow *flow = ct_flow_new (CT_PAPER_PORTRAIT);

  ct_letterhead_layout_add (source, flow, width);
  ct_letterhead_layout_add_title (source, flow, width);
  ct_section_layout_add_paragraphs (source, flow, ct_plan_get_preamble (source->plan),
                                    CT_FACE_ITALIC, width);

  return flow;
}

/* So many lines at least stand on the page with the signature. */
#define LINES_WITH_SIGNATURE 2

/* The signature never stands alone on a page: what is above goes along. */
static void
keep_with_signature (CtFlow *flow)
{
  guint n_lines = 0;

  for (guint i = flow->items->len; i > 0 && n_lines < LINES_WITH_SIGNATURE; i--)
    {
      CtFlowItem *item = g_ptr_array_index (flow->items, i - 1);

      item->keep_with_next = TRUE;
      if (item->kind == CT_FLOW_TABLE)
        return;
      if (item->kind == CT_FLOW_TEXT && !ct_flow_item_is_blank (item))
        n_lines += item->text->n_lines;
    }
}

static gboolean
has_words (CtNodeList *paragraphs)
{
  for (guint i = 0; i < ct_node_list_get_length (paragraphs); i++)
    {
      const char *text = ct_node_get_text (ct_node_list_get (paragraphs, i), CT_PARAGRAPH_TEXT);

      if (text[strspn (text, " \t\n")] != '\0')
        return TRUE;
    }

  return FALSE;
}

/* Closing words and signature end the last section, on pages of its paper if there are no
 * closing words.
 */
static void
add_end (CtPrintSource *source, GPtrArray *flows)
{
  CtFlow *last = g_ptr_array_index (flows, flows->len - 1);
  CtNodeList *closing = ct_plan_get_closing (source->plan);
  double width;

  if (last->paper != CT_PAPER_PORTRAIT && has_words (closing))
    {
      last = ct_flow_new (CT_PAPER_PORTRAIT);
      g_ptr_array_add (flows, last);
    }

  width = ct_section_layout_get_width (source, last->paper);
  ct_section_layout_add_paragraphs (source, last, closing, CT_FACE_REGULAR, width);
  keep_with_signature (last);
  if (!ct_signature_layout_add (source, last, width))
    ((CtFlowItem *) g_ptr_array_index (last->items, last->items->len - 1))->keep_with_next = FALSE;
}

static gboolean
is_numbered (CtNode *section)
{
  return *ct_node_get_text (section, CT_SECTION_HEADING) != '\0' ||
         *ct_node_get_text (section, CT_SECTION_NUMBER) != '\0';
}

static gboolean
is_blank (const CtFlow *flow)
{
  for (guint i = 0; i < flow->items->len; i++)
    if (!ct_flow_item_is_blank (g_ptr_array_index (flow->items, i)))
      return FALSE;

  return TRUE;
}

/* Parts that follow each other on pages of one paper become one flow, so that headings and
 * signature know what stands below and above them. Nothing gets a page of its own.
 */
static void
append_flow (GPtrArray *flows, CtFlow *flow)
{
  CtFlow *last = g_ptr_array_index (flows, flows->len - 1);

  if (last->paper != flow->paper && is_blank (flow))
    {
      ct_flow_free (flow);
      return;
    }

  if (last->paper != flow->paper)
    {
      g_ptr_array_add (flows, flow);
      return;
    }

  g_ptr_array_extend_and_steal (last->items, g_steal_pointer (&flow->items));
  g_free (flow);
}

static GPtrArray *
create_flows (CtPrintSource *source)
{
  GPtrArray *flows = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_flow_free);
  CtNodeList *sections = ct_plan_get_sections (source->plan);
  guint number = 0;

  g_ptr_array_add (flows, create_head (source));
  for (guint i = 0; i < ct_node_list_get_length (sections); i++)
    {
      CtSection *section = ct_node_list_get (sections, i);

      if (is_numbered (CT_NODE (section)))
        number++;
      append_flow (flows, ct_section_layout_create (source, section, number));
    }
  add_end (source, flows);
  ct_appendix_layout_add_flows (source, flows);

  return flows;
}

static void
lay_out (CtPrintout *self)
{
  g_autoptr (GPtrArray) flows = NULL;
  g_autoptr (CtPaginator) paginator = NULL;

  ct_typesetter_begin_round (self->source.typesetter);
  flows = create_flows (&self->source);
  paginator = ct_paginator_new (self->source.typesetter);
  for (guint i = 0; i < flows->len; i++)
    ct_paginator_add_flow (paginator, g_ptr_array_index (flows, i));

  self->pages = ct_paginator_steal_pages (paginator);
  self->bookmarks = ct_paginator_steal_bookmarks (paginator);
  ct_page_marks_add (&self->source, self->pages);
  ct_typesetter_end_round (self->source.typesetter);
}

static void
hold_references (CtPrintReferences *self, const CtPrintReferences *references)
{
  g_set_object (&self->roles, references->roles);
  g_set_object (&self->holidays, references->holidays);
  g_set_object (&self->issued, references->issued);
}

/* @source: what to print; its typesetter does not count */
static CtPrintout *
create (const CtPrintSource *source, CtPageStyle *style, CtPrintout *earlier, GError **error)
{
  g_autoptr (CtPrintout) self = g_object_new (CT_TYPE_PRINTOUT, NULL);
  g_autoptr (CtPageStyle) own = NULL;
  g_autofree char *letters = ct_plan_letters_list (source->plan);

  g_set_object (&self->source.plan, source->plan);
  g_set_object (&self->source.form, source->form);
  g_set_object (&self->source.framework, source->framework);
  hold_references (&self->source.references, &source->references);
  self->style = g_object_ref (style);

  own = ct_page_setup_apply (ct_plan_get_page_setup (source->plan), style);
  self->source.typesetter =
      earlier != NULL ? ct_typesetter_new_after (earlier->source.typesetter, own, letters, error)
                      : ct_typesetter_new (own, letters, error);
  if (self->source.typesetter == NULL)
    return NULL;

  lay_out (self);
  self->pdf_info = ct_pdf_info_new (source->plan, style);

  return g_steal_pointer (&self);
}

/**
 * ct_printout_new:
 * @plan: a plan
 * @form: the form to print it on, its own or another
 * @framework: (nullable): the framework that the plan follows, where it is known
 * @style: how pages look, where the plan leaves it to the style
 * @references: (nullable): what appendices look up elsewhere
 * @error: return location for a [error@Ct.FontError]
 *
 * Returns: (transfer full) (nullable): the pages of the plan as it is now
 */
CtPrintout *
ct_printout_new (CtPlan *plan,
                 CtForm *form,
                 CtFramework *framework,
                 CtPageStyle *style,
                 const CtPrintReferences *references,
                 GError **error)
{
  CtPrintSource source = { plan, form, framework };

  g_return_val_if_fail (CT_IS_PLAN (plan), NULL);
  g_return_val_if_fail (CT_IS_FORM (form), NULL);
  g_return_val_if_fail (framework == NULL || CT_IS_FRAMEWORK (framework), NULL);
  g_return_val_if_fail (CT_IS_PAGE_STYLE (style), NULL);

  if (references != NULL)
    source.references = *references;

  return create (&source, style, NULL, error);
}

/**
 * ct_printout_renew:
 * @error: return location for a [error@Ct.FontError]
 *
 * Lays out only the words that have changed since @self was made, which stays as it is.
 *
 * Returns: (transfer full) (nullable): the pages of the same plan as it is now, on the same form
 */
CtPrintout *
ct_printout_renew (CtPrintout *self, GError **error)
{
  g_return_val_if_fail (CT_IS_PRINTOUT (self), NULL);

  return create (&self->source, self->style, self, error);
}

CtPlan *
ct_printout_get_plan (CtPrintout *self)
{
  return self->source.plan;
}

CtForm *
ct_printout_get_form (CtPrintout *self)
{
  return self->source.form;
}

/* Returns: (transfer none) (nullable): what was issued, under the time line */
CtPlan *
ct_printout_get_issued (CtPrintout *self)
{
  return self->source.references.issued;
}

/* Returns: (transfer none) (nullable): the framework that the plan follows */
CtFramework *
ct_printout_get_framework (CtPrintout *self)
{
  return self->source.framework;
}

const char *
ct_printout_get_font_family (CtPrintout *self)
{
  return ct_typesetter_get_family (self->source.typesetter);
}

/**
 * ct_printout_get_lacking_letters:
 *
 * Returns: letters of the plan that the font does not have, and that therefore come from another;
 *   "" as a rule
 */
const char *
ct_printout_get_lacking_letters (CtPrintout *self)
{
  return ct_typesetter_get_lacking (self->source.typesetter);
}

guint
ct_printout_get_n_pages (CtPrintout *self)
{
  g_return_val_if_fail (CT_IS_PRINTOUT (self), 0);

  return self->pages->len;
}

/**
 * ct_printout_get_page:
 * @page: from 0
 *
 * Returns: (transfer none): the page
 */
const CtPage *
ct_printout_get_page (CtPrintout *self, guint page)
{
  g_return_val_if_fail (CT_IS_PRINTOUT (self), NULL);
  g_return_val_if_fail (page < self->pages->len, NULL);

  return g_ptr_array_index (self->pages, page);
}

/**
 * ct_printout_get_page_size:
 * @page: from 0
 * @width: (out): in points
 * @height: (out): in points
 */
void
ct_printout_get_page_size (CtPrintout *self, guint page, double *width, double *height)
{
  const CtPage *found = ct_printout_get_page (self, page);

  g_return_if_fail (found != NULL);

  *width = ct_page_get_width (found);
  *height = ct_page_get_height (found);
}

/**
 * ct_printout_get_print_area:
 * @page: from 0
 *
 * Tells where the words of the plan may stand: from edge to edge inside of the margins, in points
 * from the top left corner of the paper.
 */
void
ct_printout_get_print_area (
    CtPrintout *self, guint page, double *left, double *top, double *right, double *bottom)
{
  CtTypesetter *typesetter = self->source.typesetter;
  const CtPage *found = ct_printout_get_page (self, page);

  g_return_if_fail (found != NULL);

  *left = ct_typesetter_get_length (typesetter, CT_LENGTH_MARGIN_LEFT);
  *top = ct_typesetter_get_length (typesetter, CT_LENGTH_MARGIN_TOP);
  *right =
      ct_page_get_width (found) - ct_typesetter_get_length (typesetter, CT_LENGTH_MARGIN_RIGHT);
  *bottom =
      ct_page_get_height (found) - ct_typesetter_get_length (typesetter, CT_LENGTH_MARGIN_BOTTOM);
}

/**
 * ct_printout_draw_page:
 * @cr: where one unit is a point, with the paper's corner at 0, 0
 * @page: from 0
 */
void
ct_printout_draw_page (CtPrintout *self, cairo_t *cr, guint page)
{
  const CtPage *found = ct_printout_get_page (self, page);

  g_return_if_fail (found != NULL);

  ct_page_draw (found, cr);
}

/**
 * ct_printout_find_places:
 * @node: a part of the plan
 * @field: one of its fields; 0 for all
 *
 * Returns: (transfer full) (element-type CtPrintoutPlace): where @node is printed, in the order of
 *   the pages; the boxes belong to @self
 */
GArray *
ct_printout_find_places (CtPrintout *self, CtNode *node, guint field)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (CtPrintoutPlace));

  g_return_val_if_fail (CT_IS_PRINTOUT (self), places);

  for (guint i = 0; i < self->pages->len; i++)
    {
      const CtPage *page = g_ptr_array_index (self->pages, i);

      for (guint j = 0; j < ct_page_get_n_boxes (page); j++)
        {
          const CtBox *box = ct_page_get_box (page, j);
          CtPrintoutPlace place = { i, box };

          if (box->node == node && (field == 0 || box->field == field))
            g_array_append_val (places, place);
        }
    }

  return places;
}

/**
 * ct_printout_write_pdf:
 * @error: return location for a GIO error
 *
 * Returns: (transfer full) (nullable): the pages as PDF. The same plan gives the same bytes.
 */
GBytes *
ct_printout_write_pdf (CtPrintout *self, GError **error)
{
  g_return_val_if_fail (CT_IS_PRINTOUT (self), NULL);

  return ct_pdf_writer_write (self, error);
}

/**
 * ct_printout_write_page_pdf:
 * @page: from 0
 * @error: return location for a GIO error
 *
 * Returns: (transfer full) (nullable): a PDF of that page alone
 */
GBytes *
ct_printout_write_page_pdf (CtPrintout *self, guint page, GError **error)
{
  g_return_val_if_fail (CT_IS_PRINTOUT (self), NULL);
  g_return_val_if_fail (page < self->pages->len, NULL);

  return ct_pdf_writer_write_page (self, page, error);
}

const GArray *
_ct_printout_get_bookmarks (CtPrintout *self)
{
  return self->bookmarks;
}

const CtPdfInfo *
_ct_printout_get_pdf_info (CtPrintout *self)
{
  return self->pdf_info;
}
