/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-recipient"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-recipient.h"

/**
 * CtRecipient:
 *
 * One line of the list of those who get a copy (nơi nhận).
 */
struct _CtRecipient
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtRecipient, ct_recipient, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_NUMBER_SPEC ("copies", N_ ("Change the number of copies")),
  CT_FIELD_TEXT_SPEC ("text", N_ ("Edit a recipient")),
};

static void
ct_recipient_class_init (CtRecipientClass *klass)
{
  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ct_recipient_init (CtRecipient *self)
{
}

CtRecipient *
ct_recipient_new (void)
{
  return g_object_new (CT_TYPE_RECIPIENT, NULL);
}
