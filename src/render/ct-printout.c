/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-printout"

#include "config.h"

#include "ct-printout-private.h"

#include "ct-action.h"
#include "ct-appendix-layout.h"
#include "ct-page-marks.h"
#include "ct-pdf-writer.h"
#include "ct-plan-letters.h"

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
  guint n_plan_pages; /* those before the appendices */
  CtPrintoutAppendix appendices[CT_N_APPENDICES];
  GArray *bookmarks;
  GArray *links;
  CtPdfInfo *pdf_info;
};

G_DEFINE_FINAL_TYPE (CtPrintout, ct_printout, G_TYPE_OBJECT)

static void
ct_printout_finalize (GObject *object)
{
  CtPrintout *self = CT_PRINTOUT (object);

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->bookmarks, g_array_unref);
  g_clear_pointer (&self->links, g_array_unref);
  g_clear_pointer (&self->pdf_info, ct_pdf_info_free);
  g_clear_pointer (&self->source.typesetter, ct_typesetter_free);
  g_clear_object (&self->source.plan);
  g_clear_object (&self->source.form);
  g_clear_object (&self->source.framework);
  g_clear_object (&self->source.setup);
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

static void
add_flows (CtPaginator *paginator, GPtrArray *flows, guint first, guint n_flows)
{
  for (guint i = first; i < first + n_flows; i++)
    ct_paginator_add_flow (paginator, g_ptr_array_index (flows, i));
}

static void
paginate (CtPrintout *self, CtPaginator *paginator, GPtrArray *flows)
{
  guint n_flows = flows->len;

  ct_appendix_layout_add_flows (&self->source, flows, self->appendices);
  add_flows (paginator, flows, 0, n_flows);
  self->n_plan_pages = ct_paginator_get_n_pages (paginator);

  for (guint i = 0; i < CT_N_APPENDICES; i++)
    {
      CtPrintoutAppendix *appendix = &self->appendices[i];
      guint n_pages = ct_paginator_get_n_pages (paginator);

      add_flows (paginator, flows, n_flows, appendix->n_sheets);
      n_flows += appendix->n_sheets;
      appendix->n_pages = ct_paginator_get_n_pages (paginator) - n_pages;
    }
}

static void
find_links (CtPrintout *self, CtPrintLinks *links)
{
  guint first = self->n_plan_pages;

  for (guint i = 0; i < CT_APPENDIX_EVIDENCE; i++)
    first += self->appendices[i].n_pages;
  self->links = ct_print_links_find (links, self->pages, first,
                                     self->appendices[CT_APPENDIX_EVIDENCE].n_pages);
}

static void
lay_out (CtPrintout *self)
{
  g_autoptr (CtPrintLinks) links = ct_print_links_new ();
  g_autoptr (GPtrArray) flows = NULL;
  g_autoptr (CtPaginator) paginator = NULL;

  ct_typesetter_begin_round (self->source.typesetter);
  self->source.links = links;
  flows = _ct_printout_create_flows (&self->source);
  paginator = ct_paginator_new (self->source.typesetter);
  paginate (self, paginator, flows);

  self->pages = ct_paginator_steal_pages (paginator);
  self->bookmarks = ct_paginator_steal_bookmarks (paginator);
  ct_page_marks_add (&self->source, self->pages);
  find_links (self, links);
  self->source.links = NULL;
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
  g_set_object (&self->source.setup, source->setup);
  hold_references (&self->source.references, &source->references);
  self->style = g_object_ref (style);

  own = ct_page_setup_apply (source->setup, style);
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

  source.setup = ct_plan_get_page_setup (plan);
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

/**
 * ct_printout_try:
 * @setup: how to print it
 * @earlier: (nullable): what was tried before, whose words need not be set again
 * @error: return location for a [error@Ct.FontError]
 *
 * Returns: (transfer full) (nullable): the pages of the same plan as they would be with another
 *   page setup
 */
CtPrintout *
ct_printout_try (CtPrintout *self, CtPageSetup *setup, CtPrintout *earlier, GError **error)
{
  CtPrintSource source;

  g_return_val_if_fail (CT_IS_PRINTOUT (self), NULL);
  g_return_val_if_fail (CT_IS_PAGE_SETUP (setup), NULL);
  g_return_val_if_fail (earlier == NULL || CT_IS_PRINTOUT (earlier), NULL);

  source = self->source;
  source.setup = setup;

  return create (&source, self->style, earlier, error);
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

CtPrintoutAppendix
ct_printout_get_appendix (CtPrintout *self, CtAppendix appendix)
{
  g_return_val_if_fail (CT_IS_PRINTOUT (self), (CtPrintoutAppendix){ 0 });
  g_return_val_if_fail ((guint) appendix < CT_N_APPENDICES, (CtPrintoutAppendix){ 0 });

  return self->appendices[appendix];
}

static gboolean
has_row (const CtPage *page)
{
  for (guint i = 0; i < ct_page_get_n_boxes (page); i++)
    {
      const CtBox *box = ct_page_get_box (page, i);

      if (box->kind == CT_BOX_CELL && (CT_IS_IMPROVEMENT (box->node) || CT_IS_ACTION (box->node)))
        return TRUE;
    }

  return FALSE;
}

/**
 * ct_printout_count_table_pages:
 *
 * Returns: on how many pages the plan's table stands
 */
guint
ct_printout_count_table_pages (CtPrintout *self)
{
  guint n = 0;

  g_return_val_if_fail (CT_IS_PRINTOUT (self), 0);

  for (guint i = 0; i < self->n_plan_pages; i++)
    n += has_row (g_ptr_array_index (self->pages, i));

  return n;
}

/**
 * ct_printout_count_broken_words:
 *
 * Returns: how many words of the plan's table are wider than their columns, and so go on in the
 * next line
 */
guint
ct_printout_count_broken_words (CtPrintout *self)
{
  guint n = 0;

  g_return_val_if_fail (CT_IS_PRINTOUT (self), 0);

  for (guint i = 0; i < self->n_plan_pages; i++)
    {
      const CtPage *page = g_ptr_array_index (self->pages, i);

      for (guint j = 0; j < ct_page_get_n_boxes (page); j++)
        {
          const CtBox *box = ct_page_get_box (page, j);

          /* A text that goes on on the next page counts where it begins. */
          if (box->kind == CT_BOX_TEXT && box->first_line == 0 &&
              (CT_IS_IMPROVEMENT (box->node) || CT_IS_ACTION (box->node)))
            n += ct_text_block_count_broken_words (box->text);
        }
    }

  return n;
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

/* Returns: (transfer none) (element-type CtPrintLink): in the order of the pages */
const GArray *
ct_printout_get_links (CtPrintout *self)
{
  g_return_val_if_fail (CT_IS_PRINTOUT (self), NULL);

  return self->links;
}

/**
 * ct_printout_find_link:
 * @page: from 0
 * @x: from the left edge of the paper, in points
 * @y: from its upper edge
 *
 * Returns: (transfer none) (nullable): where the words at that point lead
 */
const CtPrintLink *
ct_printout_find_link (CtPrintout *self, guint page, double x, double y)
{
  g_return_val_if_fail (CT_IS_PRINTOUT (self), NULL);

  for (guint i = 0; i < self->links->len; i++)
    {
      const CtPrintLink *link = &g_array_index (self->links, CtPrintLink, i);

      if (link->page == page && x >= link->x && x < link->x + link->width && y >= link->y &&
          y < link->y + link->height)
        return link;
    }

  return NULL;
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
