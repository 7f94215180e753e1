/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-letterhead-layout"

#include "config.h"

#include "ct-letterhead-layout.h"

#include <math.h>
#include <string.h>

#include "ct-document-words.h"
#include "ct-section-layout.h"

/* One of the two blocks that stand side by side: lines centred one below the other. */
typedef struct
{
  CtPrintSource *source;
  CtFlowItem *item;
  double x;
  double width;
  double y;
} Block;

static CtTextBlock *
add_line (Block *block, const char *words, double size, CtFace face, CtNode *node, guint field)
{
  CtTextStyle style = { size, face };
  g_autoptr (CtTextBlock) text = NULL;

  style.width = block->width;
  style.align = PANGO_ALIGN_CENTER;
  text = ct_typesetter_set (block->source->typesetter, words, &style, node, field);
  ct_flow_item_add_text (block->item, text, block->x, block->y);
  block->y += text->height;

  return g_steal_pointer (&text);
}

/* A rule below @text, as long as a share of its longest line. */
static void
add_rule (Block *block, const CtTextBlock *text, double share)
{
  double width = ct_text_block_get_width (text) * share;
  double thickness = ct_print_source_get_length (block->source, CT_LENGTH_RULE_WIDTH);

  block->y += ct_print_source_get_length (block->source, CT_LENGTH_RULE_GAP);
  ct_flow_item_add_rule (block->item, block->x + (block->width - width) / 2, block->y, width,
                         thickness);
  block->y += thickness;
}

static void
add_issuer (Block *block)
{
  CtNode *school = CT_NODE (ct_plan_get_school (block->source->plan));
  const char *authority = ct_node_get_text (school, CT_SCHOOL_AUTHORITY);
  guint field;
  g_autofree char *name = ct_document_words_dup_issuer (block->source->plan, &field);
  double size = ct_print_source_get_length (block->source, CT_LENGTH_SIZE_AUTHORITY);
  g_autoptr (CtTextBlock) text = NULL;

  if (*authority != '\0')
    ct_text_block_unref (
        add_line (block, authority, size, CT_FACE_REGULAR, school, CT_SCHOOL_AUTHORITY));

  if (*name == '\0')
    return;

  text = add_line (block, name, size, CT_FACE_BOLD, school, field);
  add_rule (block, text, ct_print_source_get_length (block->source, CT_LENGTH_NAME_RULE_SHARE));
}

static void
add_country (Block *block)
{
  CtPageStyle *style = ct_typesetter_get_style (block->source->typesetter);
  g_autoptr (CtTextBlock) motto = NULL;

  ct_text_block_unref (add_line (block, ct_page_style_get_word (style, CT_STYLE_WORD_COUNTRY),
                                 ct_page_style_get_length (style, CT_LENGTH_SIZE_COUNTRY),
                                 CT_FACE_BOLD, NULL, 0));
  motto = add_line (block, ct_page_style_get_word (style, CT_STYLE_WORD_MOTTO),
                    ct_page_style_get_length (style, CT_LENGTH_SIZE_MOTTO), CT_FACE_BOLD, NULL, 0);
  add_rule (block, motto, 1);
}

static double
measure (CtPrintSource *source, double size, const char *words)
{
  CtTextStyle style = { size };
  g_autoptr (CtTextBlock) text = ct_typesetter_set (source->typesetter, words, &style, NULL, 0);

  return ct_text_block_get_width (text);
}

/* A place to write in by hand: spaces that together are as wide as asked for. Alone, at the
 * beginning of a line, a space would not be set. */
static char *
dup_blank (CtPrintSource *source, double size, CtLength length)
{
  GString *blank = g_string_new (NULL);
  double width = measure (source, size, "x\u00a0x") - measure (source, size, "xx");

  width = MAX (width, 1);
  for (double done = 0; done < ct_print_source_get_length (source, length); done += width)
    g_string_append (blank, "\xc2\xa0");

  return g_string_free (blank, FALSE);
}

/* Number and symbol, place and date: on one line, each below its block. */
static void
add_number_and_date (Block *left, Block *right)
{
  CtPrintSource *source = left->source;
  CtNode *document = CT_NODE (ct_plan_get_document (source->plan));
  double number_size = ct_print_source_get_length (source, CT_LENGTH_SIZE_NUMBER);
  double date_size = ct_print_source_get_length (source, CT_LENGTH_SIZE_DATE);
  g_autofree char *blank = dup_blank (source, number_size, CT_LENGTH_BLANK);
  g_autofree char *short_blank = dup_blank (source, date_size, CT_LENGTH_BLANK_SHORT);
  g_autofree char *number = ct_document_words_dup_number (source, blank);
  g_autofree char *date = ct_document_words_dup_date (source, short_blank);
  double y = MAX (left->y, right->y) +
             ct_print_source_get_length (source, CT_LENGTH_LETTERHEAD_NUMBER_SPACE);
  CtTextBlock *text;

  left->y = right->y = y;
  text = add_line (left, number, number_size, CT_FACE_REGULAR, document, CT_DOCUMENT_SYMBOL);
  ct_flow_item_add_area (left->item, document, CT_DOCUMENT_NUMBER, left->x, y, left->width,
                         text->height);
  ct_text_block_unref (text);

  text = add_line (right, date, date_size, CT_FACE_ITALIC, document, CT_DOCUMENT_PLACE);
  ct_flow_item_add_area (right->item, document, CT_DOCUMENT_DATE, right->x, y, right->width,
                         text->height);
  ct_text_block_unref (text);
}

/**
 * ct_letterhead_layout_add:
 * @width: between the margins
 *
 * Adds the head of an official document: who issues it at the left, country and motto at the right,
 * number and date below.
 */
void
ct_letterhead_layout_add (CtPrintSource *source, CtFlow *flow, double width)
{
  double share = ct_print_source_get_length (source, CT_LENGTH_LETTERHEAD_LEFT_WIDTH);
  double gap = ct_print_source_get_length (source, CT_LENGTH_LETTERHEAD_GAP);
  CtFlowItem *item = ct_flow_add_boxes (flow);
  Block left = { source, item, 0, width * share - gap / 2, 0 };
  Block right = { source, item, width * share + gap / 2, width * (1 - share) - gap / 2, 0 };

  add_issuer (&left);
  add_country (&right);
  add_number_and_date (&left, &right);

  item->height = MAX (left.y, right.y);
  ct_flow_unfold_last (flow, ct_section_layout_get_height (source, flow->paper));
}

static CtFlowItem *
add_title_line (CtPrintSource *source,
                CtFlow *flow,
                double width,
                const char *words,
                CtNode *document,
                guint field)
{
  CtTextStyle style = { ct_print_source_get_length (source, CT_LENGTH_SIZE_TITLE), CT_FACE_BOLD };
  CtFlowItem *item;

  style.width = width;
  style.align = PANGO_ALIGN_CENTER;
  item = ct_flow_take_text (flow,
                            ct_typesetter_set (source->typesetter, words, &style, document, field));
  item->keep_with_next = TRUE;

  return item;
}

static void
add_title_rule (CtPrintSource *source, CtFlow *flow, double width, const CtTextBlock *text)
{
  CtFlowItem *item = ct_flow_add_boxes (flow);
  Block block = { source, item, 0, width, 0 };

  add_rule (&block, text, ct_print_source_get_length (source, CT_LENGTH_SUBJECT_RULE_SHARE));
  item->height = block.y + ct_print_source_get_length (source, CT_LENGTH_BLOCK_SPACE);
}

/**
 * ct_letterhead_layout_add_title:
 *
 * Adds the title and the lines of the subject, with a rule below.
 */
void
ct_letterhead_layout_add_title (CtPrintSource *source, CtFlow *flow, double width)
{
  CtNode *document = CT_NODE (ct_plan_get_document (source->plan));
  const char *title = ct_node_get_text (document, CT_DOCUMENT_TITLE);
  const char *const *subjects = ct_node_get_boxed (document, CT_DOCUMENT_SUBJECTS);
  guint first = flow->items->len;
  CtFlowItem *last = NULL;

  if (*title != '\0')
    last = add_title_line (source, flow, width, title, document, CT_DOCUMENT_TITLE);

  for (guint i = 0; subjects != NULL && subjects[i] != NULL; i++)
    last = add_title_line (source, flow, width, subjects[i], document, CT_DOCUMENT_SUBJECTS);

  if (last == NULL)
    return;

  ((CtFlowItem *) g_ptr_array_index (flow->items, first))->space_before =
      ct_print_source_get_length (source, CT_LENGTH_TITLE_SPACE);
  add_title_rule (source, flow, width, last->text);
}
