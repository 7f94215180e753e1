/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-signature-layout"

#include "config.h"

#include "ct-signature-layout.h"

#include "ct-recipient.h"
#include "ct-section-layout.h"

/* Of a page: where the recipients take more, they do not all stand beside the signer. */
#define HIGHEST 0.7

/* One of the two blocks that stand side by side. */
typedef struct
{
  CtPrintSource *source;
  CtFlowItem *item;
  double x;
  double width;
  double y;
} Block;

static void
add_line (Block *block, const char *words, const CtTextStyle *style, CtNode *node, guint field)
{
  CtTextStyle own = *style;
  g_autoptr (CtTextBlock) text = NULL;

  own.width = block->width;
  text = ct_typesetter_set (block->source->typesetter, words, &own, node, field);
  ct_flow_item_add_text (block->item, text, block->x, block->y);
  block->y += text->height;
}

static char *
dup_recipient (CtPrintSource *source, CtNode *recipient)
{
  const char *text = ct_node_get_text (recipient, CT_RECIPIENT_TEXT);
  const char *bullet =
      ct_page_style_get_word (ct_typesetter_get_style (source->typesetter), CT_STYLE_WORD_BULLET);

  return g_strconcat (*text == '-' ? "" : bullet, text, NULL);
}

static void
add_recipients (Block *block, CtNodeList *recipients, gboolean head_only)
{
  CtPageStyle *page_style = ct_typesetter_get_style (block->source->typesetter);
  CtTextStyle head = { ct_page_style_get_length (page_style, CT_LENGTH_SIZE_RECIPIENTS_HEAD),
                       CT_FACE_BOLD | CT_FACE_ITALIC };
  CtTextStyle line = { ct_page_style_get_length (page_style, CT_LENGTH_SIZE_RECIPIENTS) };

  if (ct_node_list_get_length (recipients) == 0)
    return;

  add_line (block, ct_page_style_get_word (page_style, CT_STYLE_WORD_RECIPIENTS), &head, NULL, 0);

  for (guint i = 0; !head_only && i < ct_node_list_get_length (recipients); i++)
    {
      CtNode *recipient = ct_node_list_get (recipients, i);
      g_autofree char *words = dup_recipient (block->source, recipient);

      add_line (block, words, &line, recipient, CT_RECIPIENT_TEXT);
    }
}

static void
add_signer (Block *block, CtNode *document)
{
  const char *const *capacity = ct_node_get_boxed (document, CT_DOCUMENT_CAPACITY);
  const char *sign = ct_node_get_text (document, CT_DOCUMENT_SIGNED);
  const char *name = ct_node_get_text (document, CT_DOCUMENT_SIGNER_NAME);
  CtTextStyle style = { ct_print_source_get_length (block->source, CT_LENGTH_SIZE_SIGNER),
                        CT_FACE_BOLD };
  double space = ct_print_source_get_length (block->source, CT_LENGTH_SIGNATURE_SPACE);
  double signed_y;

  style.align = PANGO_ALIGN_CENTER;
  for (guint i = 0; capacity != NULL && capacity[i] != NULL; i++)
    add_line (block, capacity[i], &style, document, CT_DOCUMENT_CAPACITY);

  signed_y = block->y;
  if (*sign != '\0')
    {
      CtTextStyle plain = style;

      plain.face = CT_FACE_ITALIC;
      block->y += space / 3;
      add_line (block, sign, &plain, document, CT_DOCUMENT_SIGNED);
    }

  block->y = MAX (block->y, signed_y + space);
  if (*name != '\0')
    add_line (block, name, &style, document, CT_DOCUMENT_SIGNER_NAME);
}

/* More recipients than fit beside the signer follow below, over as many pages as they need. */
static void
add_recipients_below (CtPrintSource *source, CtFlow *flow, double width, CtNodeList *recipients)
{
  for (guint i = 0; i < ct_node_list_get_length (recipients); i++)
    {
      CtTextStyle style = { ct_print_source_get_length (source, CT_LENGTH_SIZE_RECIPIENTS) };
      CtNode *recipient = ct_node_list_get (recipients, i);
      g_autofree char *words = dup_recipient (source, recipient);

      style.width = width;
      ct_flow_take_text (flow, ct_typesetter_set (source->typesetter, words, &style, recipient,
                                                  CT_RECIPIENT_TEXT));
    }
}

static gboolean
has_signer (CtNode *document)
{
  const char *const *capacity = ct_node_get_boxed (document, CT_DOCUMENT_CAPACITY);

  return (capacity != NULL && capacity[0] != NULL) ||
         *ct_node_get_text (document, CT_DOCUMENT_SIGNED) != '\0' ||
         *ct_node_get_text (document, CT_DOCUMENT_SIGNER_NAME) != '\0';
}

/* Fills @item with the recipients at the left and the signer at the right. When only their head
 * stands there it comes after the signer, so that it is next to those who follow below, and does
 * not stay behind where the signer alone is higher than a page.
 */
static void
add_blocks (CtPrintSource *source, CtFlowItem *item, double width, gboolean head_only)
{
  CtNode *document = CT_NODE (ct_plan_get_document (source->plan));
  CtNodeList *recipients = ct_document_get_recipients (CT_DOCUMENT (document));
  double share = ct_print_source_get_length (source, CT_LENGTH_SIGNATURE_LEFT_WIDTH);
  Block left = { source, item, 0, width * share, 0 };
  Block right = { source, item, width * share, width * (1 - share), 0 };

  if (!head_only)
    add_recipients (&left, recipients, FALSE);
  if (has_signer (document))
    add_signer (&right, document);
  if (head_only)
    add_recipients (&left, recipients, TRUE);

  item->height = MAX (left.y, right.y);
}

/**
 * ct_signature_layout_add:
 * @width: between the margins
 *
 * Adds the recipients at the left and the signer at the right.
 *
 * Returns: %FALSE when the plan has neither
 */
gboolean
ct_signature_layout_add (CtPrintSource *source, CtFlow *flow, double width)
{
  CtNode *document = CT_NODE (ct_plan_get_document (source->plan));
  CtNodeList *recipients = ct_document_get_recipients (CT_DOCUMENT (document));
  double page = ct_section_layout_get_height (source, flow->paper);
  CtFlowItem *item;

  if (ct_node_list_get_length (recipients) == 0 && !has_signer (document))
    return FALSE;

  item = ct_flow_add_boxes (flow);
  item->space_before = 2 * ct_print_source_get_length (source, CT_LENGTH_BLOCK_SPACE);
  add_blocks (source, item, width, FALSE);
  if (item->height <= page * HIGHEST)
    return TRUE;

  g_array_set_size (item->boxes, 0);
  add_blocks (source, item, width, TRUE);
  ct_flow_unfold_last (flow, page);
  add_recipients_below (source, flow, width, recipients);

  return TRUE;
}
