/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-document"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ct-document.h"

#include "ct-recipient.h"

/**
 * CtDocument:
 *
 * The plan as an official document: number, place and date, title, signer, recipients.
 */
struct _CtDocument
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtDocument, ct_document, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_TEXT_SPEC ("state", N_ ("Change the document’s state")),
  CT_FIELD_TEXT_SPEC ("number", N_ ("Edit the number")),
  CT_FIELD_TEXT_SPEC ("symbol", N_ ("Edit the symbol")),
  CT_FIELD_TEXT_SPEC ("place", N_ ("Edit the place")),
  CT_FIELD_TEXT_SPEC ("date", N_ ("Edit the date")),
  CT_FIELD_TEXT_SPEC ("title", N_ ("Edit the title")),
  CT_FIELD_BOXED_SPEC ("subjects", N_ ("Edit the subject"), g_strv_get_type, g_strv_equal),
  CT_FIELD_BOXED_SPEC ("capacity",
                       N_ ("Edit the signer’s capacity"),
                       g_strv_get_type,
                       g_strv_equal),
  CT_FIELD_TEXT_SPEC ("signed", N_ ("Edit the words in place of the signature")),
  CT_FIELD_TEXT_SPEC ("signer-name", N_ ("Edit the signer’s name")),
};

enum
{
  LIST_RECIPIENTS,
};

static void
ct_document_class_init (CtDocumentClass *klass)
{
  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ct_document_init (CtDocument *self)
{
  ct_node_add_list (CT_NODE (self), CT_TYPE_RECIPIENT);
}

CtDocument *
ct_document_new (void)
{
  return g_object_new (CT_TYPE_DOCUMENT, NULL);
}

CtNodeList *
ct_document_get_recipients (CtDocument *self)
{
  return ct_node_get_list (CT_NODE (self), LIST_RECIPIENTS);
}

/* Returns: how many copies all recipients get together; one for each of whom nothing else is said
 */
guint
ct_document_count_copies (CtDocument *self)
{
  CtNodeList *recipients = ct_document_get_recipients (self);
  guint n_copies = 0;

  for (guint i = 0; i < ct_node_list_get_length (recipients); i++)
    {
      int copies = ct_node_get_number (ct_node_list_get (recipients, i), CT_RECIPIENT_COPIES);

      n_copies += copies > 0 ? (guint) copies : 1;
    }

  return n_copies;
}

/**
 * ct_document_split_number:
 * @number: as it was typed
 * @symbol: (inout): the symbol that was typed beside it; points into @number when it comes from
 *   there
 *
 * Who writes "15/KH-MNA" as the number means number and symbol: when printed, the symbol must not
 * come twice, nor a stroke be left over. Words that differ from the symbol stay as they are.
 *
 * Returns: (transfer full): the number alone
 */
char *
ct_document_split_number (const char *number, const char **symbol)
{
  const char *stroke = strchr (number, '/');

  if (stroke == NULL || (**symbol != '\0' && !g_str_equal (*symbol, stroke + 1)))
    return g_strdup (number);

  *symbol = stroke + 1;

  return g_strndup (number, (gsize) (stroke - number));
}
