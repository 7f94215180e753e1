/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-appendix-layout"

#include "config.h"

#include "ct-appendix-layout.h"

#include "ct-appendix-evidence.h"
#include "ct-appendix-money.h"
#include "ct-appendix-remainder.h"
#include "ct-appendix-results.h"
#include "ct-appendix-slips.h"
#include "ct-appendix-timeline.h"
#include "ct-document-words.h"
#include "ct-page-setup.h"
#include "ct-section-layout.h"

/* What is printed behind the plan: each appendix begins a page and has its own page numbers. */

typedef void (*AppendixFunc) (CtAppendixContext *context);

static const AppendixFunc functions[CT_N_APPENDICES] = {
  [CT_APPENDIX_TIMELINE] = ct_appendix_timeline_add,
  [CT_APPENDIX_RESULTS] = ct_appendix_results_add,
  [CT_APPENDIX_MONEY] = ct_appendix_money_add,
  [CT_APPENDIX_ASSIGNMENTS] = ct_appendix_slips_add,
  [CT_APPENDIX_EVIDENCE] = ct_appendix_evidence_add,
  [CT_APPENDIX_REMAINDER] = ct_appendix_remainder_add,
};

static const char *
get_word (CtAppendixContext *self, CtStyleWord word)
{
  return ct_page_style_get_word (ct_typesetter_get_style (self->source->typesetter), word);
}

static CtFlowItem *
take_line (CtAppendixContext *self,
           CtFlow *flow,
           const char *words,
           CtFace face,
           double size,
           PangoAlignment align,
           double width,
           CtNode *node)
{
  CtTextStyle style = { size, face, width };
  CtFlowItem *item;

  style.align = align;
  item = ct_flow_take_text (flow,
                            ct_typesetter_set (self->source->typesetter, words, &style, node, 0));
  item->keep_with_next = TRUE;

  return item;
}

/* "Phụ lục II", what it is, and to which document it belongs. */
static void
add_head (CtAppendixContext *self, CtFlow *flow, double width)
{
  CtPageStyle *style = ct_typesetter_get_style (self->source->typesetter);
  const char *title = ct_page_style_get_appendix_title (style, self->kind);
  double size = ct_print_source_get_length (self->source, CT_LENGTH_SIZE_APPENDIX);
  g_autofree char *no = ct_document_words_dup_roman (self->number);
  g_autofree char *name = NULL;
  g_autofree char *reference = ct_document_words_dup_reference (self->source);
  CtFlowItem *item;

  name = self->number > 0
             ? ct_form_fill_words (get_word (self, CT_STYLE_WORD_APPENDIX), "no", no, NULL)
             : g_strdup (get_word (self, CT_STYLE_WORD_APPENDIX_SINGLE));
  item = take_line (self, flow, name, CT_FACE_BOLD, size, PANGO_ALIGN_CENTER, width, NULL);
  if (!self->begun)
    item->bookmark = g_strdup_printf ("%s. %s", name, title);

  take_line (self, flow, title, CT_FACE_BOLD,
             ct_print_source_get_length (self->source, CT_LENGTH_SIZE_TITLE), PANGO_ALIGN_CENTER,
             width, NULL);
  take_line (self, flow, reference, CT_FACE_ITALIC,
             ct_print_source_get_length (self->source, CT_LENGTH_SIZE_DATE), PANGO_ALIGN_CENTER,
             width, NULL);
}

static CtPaper
get_paper (CtAppendixContext *self)
{
  CtPageStyle *style = ct_typesetter_get_style (self->source->typesetter);
  CtPaper proposed = ct_page_style_get_appendix_paper (style, self->kind);

  if (self->kind != CT_APPENDIX_TIMELINE)
    return proposed;

  return ct_page_setup_get_paper (self->source->setup, CT_PAGE_SETUP_PAPER_TIMELINE, proposed);
}

/**
 * ct_appendix_layout_begin:
 * @width: (out): between the margins
 *
 * Begins the appendix, or another sheet of it, on a page of its own below its head.
 *
 * Returns: (transfer none): where to add what stands below
 */
CtFlow *
ct_appendix_layout_begin (CtAppendixContext *self, double *width)
{
  CtPaper paper = get_paper (self);
  CtFlow *flow = ct_flow_new (paper);

  *width = ct_section_layout_get_width (self->source, paper);
  flow->begins_page = TRUE;
  flow->begins_numbers = TRUE;
  add_head (self, flow, *width);
  g_ptr_array_add (self->flows, flow);
  self->begun = TRUE;

  return flow;
}

/* A line of the appendix's own words. */
void
ct_appendix_layout_add_line (CtAppendixContext *self,
                             CtFlow *flow,
                             const char *words,
                             CtFace face,
                             PangoAlignment align,
                             double width)
{
  CtFlowItem *item = take_line (self, flow, words, face,
                                ct_print_source_get_length (self->source, CT_LENGTH_SIZE_BODY),
                                align, width, NULL);

  item->space_before = ct_print_source_get_length (self->source, CT_LENGTH_PARAGRAPH_SPACE);
  item->keep_with_next = FALSE;
}

/* A paragraph about a part of the plan. */
void
ct_appendix_layout_add_item (
    CtAppendixContext *self, CtFlow *flow, const char *words, CtNode *node, double width)
{
  CtFlowItem *item = take_line (self, flow, words, CT_FACE_REGULAR,
                                ct_print_source_get_length (self->source, CT_LENGTH_SIZE_BODY),
                                PANGO_ALIGN_LEFT, width, node);

  item->keep_with_next = FALSE;
}

/* Says that there is nothing. */
void
ct_appendix_layout_add_nothing (CtAppendixContext *self, CtFlow *flow, double width)
{
  self->is_empty = TRUE;
  ct_appendix_layout_add_line (self, flow, get_word (self, CT_STYLE_WORD_APPENDIX_NOTHING),
                               CT_FACE_REGULAR, PANGO_ALIGN_LEFT, width);
}

/* @table: (transfer full): or the words for nothing, when it has no rows */
void
ct_appendix_layout_take_table (CtAppendixContext *self, CtFlow *flow, CtTable *table)
{
  if (table->groups->len == 0)
    {
      ct_table_free (table);
      ct_appendix_layout_add_nothing (self, flow, 0);
      return;
    }

  ((CtTableGroup *) g_ptr_array_index (table->groups, table->groups->len - 1))->keep_with_next =
      FALSE;
  ct_table_measure (table);
  ct_flow_take_table (flow, table)->space_before =
      ct_print_source_get_length (self->source, CT_LENGTH_BLOCK_SPACE);
}

/**
 * ct_appendix_layout_add_flows:
 * @flows: (element-type CtFlow): the plan
 * @printed: (out) (array fixed-size=CT_N_APPENDICES): of how many sheets, each a flow, they are
 *
 * Adds the appendices that the plan is to be printed with.
 */
void
ct_appendix_layout_add_flows (CtPrintSource *source,
                              GPtrArray *flows,
                              CtPrintoutAppendix printed[CT_N_APPENDICES])
{
  CtPageSetup *setup = source->setup;
  CtAppendixContext context = { source, flows };
  guint n_appendices = 0, number = 0;

  for (guint i = 0; i < CT_N_APPENDICES; i++)
    n_appendices += ct_page_setup_has_appendix (setup, i);

  for (guint i = 0; i < CT_N_APPENDICES; i++)
    {
      guint n_flows = flows->len;

      if (ct_page_setup_has_appendix (setup, i))
        {
          context.kind = i;
          context.number = n_appendices > 1 ? ++number : 0;
          context.begun = FALSE;
          context.is_empty = FALSE;
          functions[i](&context);
        }
      printed[i].n_sheets = flows->len - n_flows;
      printed[i].is_empty = context.is_empty;
    }
}
