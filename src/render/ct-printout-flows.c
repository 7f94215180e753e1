/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-printout"

#include "config.h"

#include "ct-printout-private.h"

#include <string.h>

#include "ct-letterhead-layout.h"
#include "ct-paragraph.h"
#include "ct-section-layout.h"
#include "ct-signature-layout.h"

/* What the pages are made from: letterhead, sections, closing words and signature, in flows. */

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

/* Returns: (transfer full) (element-type CtFlow): the plan, without its appendices */
GPtrArray *
_ct_printout_create_flows (CtPrintSource *source)
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

  return flows;
}
