/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-section-layout"

#include "config.h"

#include "ct-section-layout.h"

#include "ct-assessment-layout.h"
#include "ct-document-words.h"
#include "ct-paragraph.h"
#include "ct-plan-table.h"
#include "ct-problems-table.h"
#include "ct-reviews-table.h"

/* What a section shows besides its own paragraphs. */
static const struct
{
  const char *kind;
  CtFormTable table;
  void (*add) (CtPrintSource *source, CtFlow *flow, CtSection *section, double width);
} tables[] = {
  { "problems", CT_FORM_TABLE_PROBLEMS, ct_problems_table_add },
  { "plan", CT_FORM_TABLE_PLAN, ct_plan_table_add },
  { "reviews", CT_FORM_TABLE_REVIEWS, ct_reviews_table_add },
};

/**
 * ct_section_layout_get_width:
 *
 * Returns: the width between the margins
 */
double
ct_section_layout_get_width (CtPrintSource *source, CtPaper paper)
{
  double width, height;

  ct_page_style_get_paper_size (ct_typesetter_get_style (source->typesetter), paper, &width,
                                &height);

  return width - ct_print_source_get_length (source, CT_LENGTH_MARGIN_LEFT) -
         ct_print_source_get_length (source, CT_LENGTH_MARGIN_RIGHT);
}

/* The height between the margins. */
double
ct_section_layout_get_height (CtPrintSource *source, CtPaper paper)
{
  double width, height;

  ct_page_style_get_paper_size (ct_typesetter_get_style (source->typesetter), paper, &width,
                                &height);

  return height - ct_print_source_get_length (source, CT_LENGTH_MARGIN_TOP) -
         ct_print_source_get_length (source, CT_LENGTH_MARGIN_BOTTOM);
}

/* The school may have chosen another paper for the plan's table than its form proposes. */
CtPaper
ct_section_layout_get_paper (CtPrintSource *source, CtSection *section)
{
  const char *kind = ct_node_get_text (CT_NODE (section), CT_SECTION_KIND);

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_str_equal (kind, tables[i].kind))
      {
        CtPaper proposed = ct_form_get_paper (source->form, tables[i].table);

        return tables[i].table == CT_FORM_TABLE_PLAN
                   ? ct_page_setup_get_paper (source->setup, CT_PAGE_SETUP_PAPER_TABLE, proposed)
                   : proposed;
      }

  return CT_PAPER_PORTRAIT;
}

/* How high a line is for letters of size 1. Line spacing parts the lines of a paragraph; the same
 * has to be added between paragraphs.
 */
#define NATURAL_LINE 1.15

static CtTextStyle
get_body_style (CtPrintSource *source, double width)
{
  CtTextStyle style = { ct_print_source_get_length (source, CT_LENGTH_SIZE_BODY) };

  style.width = width;
  style.indent = ct_print_source_get_length (source, CT_LENGTH_FIRST_LINE_INDENT);
  style.line_spacing = ct_print_source_get_length (source, CT_LENGTH_LINE_SPACING);
  style.space_before = ct_print_source_get_length (source, CT_LENGTH_PARAGRAPH_SPACE) +
                       (style.line_spacing - 1) * style.size * NATURAL_LINE;
  style.justify = TRUE;

  return style;
}

static CtFace
get_heading_face (int level)
{
  switch (level)
    {
    case 2:
      return CT_FACE_BOLD | CT_FACE_ITALIC;

    case 3:
      return CT_FACE_ITALIC;

    default:
      return CT_FACE_BOLD;
    }
}

static char *
dup_item_words (CtPrintSource *source, const char *text)
{
  CtPageStyle *style = ct_typesetter_get_style (source->typesetter);

  if (*text == '-' || *text == '+' || *text == '\0')
    return g_strdup (text);

  return g_strconcat (ct_page_style_get_word (style, CT_STYLE_WORD_BULLET), text, NULL);
}

/* Whether what stands above the last item keeps with it: a heading goes over empty lines, too. */
static gboolean
is_kept (const CtFlow *flow)
{
  guint length = flow->items->len;

  return length > 1 && ((CtFlowItem *) g_ptr_array_index (flow->items, length - 2))->keep_with_next;
}

static void
add_paragraph (CtPrintSource *source, CtFlow *flow, CtNode *paragraph, CtFace face, double width)
{
  int kind = ct_node_get_number (paragraph, CT_PARAGRAPH_KIND);
  int level = MAX (ct_node_get_number (paragraph, CT_PARAGRAPH_LEVEL), 1);
  const char *text = ct_node_get_text (paragraph, CT_PARAGRAPH_TEXT);
  g_autofree char *words = NULL;
  CtTextStyle style = get_body_style (source, width);
  double x = 0;
  CtFlowItem *item;

  style.face = kind == CT_PARAGRAPH_HEADING ? get_heading_face (level) : face;
  if (kind == CT_PARAGRAPH_ITEM)
    x = (level - 1) * ct_print_source_get_length (source, CT_LENGTH_LEVEL_INDENT);
  style.width -= x;

  words = kind == CT_PARAGRAPH_ITEM ? dup_item_words (source, text) : g_strdup (text);
  item = ct_flow_take_text (flow, ct_typesetter_set (source->typesetter, g_strstrip (words), &style,
                                                     paragraph, CT_PARAGRAPH_TEXT));
  item->x = x;
  item->keep_with_next =
      kind == CT_PARAGRAPH_HEADING || (ct_flow_item_is_blank (item) && is_kept (flow));
}

/**
 * ct_section_layout_add_paragraphs:
 * @face: of plain paragraphs
 * @width: between the margins
 */
void
ct_section_layout_add_paragraphs (
    CtPrintSource *source, CtFlow *flow, CtNodeList *paragraphs, CtFace face, double width)
{
  for (guint i = 0; i < ct_node_list_get_length (paragraphs); i++)
    add_paragraph (source, flow, ct_node_list_get (paragraphs, i), face, width);
}

/* Words of the form's own, as a paragraph. */
void
ct_section_layout_add_words (CtPrintSource *source,
                             CtFlow *flow,
                             const char *words,
                             double width,
                             gboolean keep_with_next,
                             CtNode *node,
                             guint field)
{
  CtTextStyle style = get_body_style (source, width);

  ct_flow_take_text (flow, ct_typesetter_set (source->typesetter, words, &style, node, field))
      ->keep_with_next = keep_with_next;
}

static void
add_heading (CtPrintSource *source, CtFlow *flow, CtNode *section, guint number, double width)
{
  const char *heading = ct_node_get_text (section, CT_SECTION_HEADING);
  const char *typed = ct_node_get_text (section, CT_SECTION_NUMBER);
  g_autofree char *roman = ct_document_words_dup_roman (number);
  CtTextStyle style = get_body_style (source, width);
  g_autofree char *words = NULL;
  CtFlowItem *item;

  if (*heading == '\0' && *typed == '\0')
    return;

  words = g_strconcat (*typed != '\0' ? typed : roman, ". ", heading, NULL);
  style.face = CT_FACE_BOLD;
  style.justify = FALSE;
  style.space_before = ct_print_source_get_length (source, CT_LENGTH_HEADING_SPACE);
  item = ct_flow_take_text (flow, ct_typesetter_set (source->typesetter, words, &style, section,
                                                     CT_SECTION_HEADING));
  item->keep_with_next = TRUE;
  item->bookmark = g_strdup (words);
}

/**
 * ct_section_layout_create:
 * @number: its place in the plan, from 1
 *
 * Returns: (transfer full): the section as it is printed
 */
CtFlow *
ct_section_layout_create (CtPrintSource *source, CtSection *section, guint number)
{
  CtPaper paper = ct_section_layout_get_paper (source, section);
  const char *kind = ct_node_get_text (CT_NODE (section), CT_SECTION_KIND);
  double width = ct_section_layout_get_width (source, paper);
  CtFlow *flow = ct_flow_new (paper);

  add_heading (source, flow, CT_NODE (section), number, width);
  ct_section_layout_add_paragraphs (source, flow, ct_section_get_paragraphs (section),
                                    CT_FACE_REGULAR, width);

  if (g_str_equal (kind, "assessment"))
    ct_assessment_layout_add (source, flow, width);

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_str_equal (kind, tables[i].kind))
      tables[i].add (source, flow, section, width);

  return flow;
}
