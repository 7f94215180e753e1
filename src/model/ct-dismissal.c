/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-dismissal"

#include "config.h"

#include "ct-dismissal.h"

/**
 * CtDismissal:
 *
 * A finding of the checks that the school has seen and passes over. It names the rule, what it is
 * about, and by a digest the words that stood there then.
 */
struct _CtDismissal
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtDismissal, ct_dismissal, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_TEXT_SPEC ("rule", NULL),
  CT_FIELD_TEXT_SPEC ("ref", NULL),
  CT_FIELD_TEXT_SPEC ("digest", NULL),
};

static void
ct_dismissal_class_init (CtDismissalClass *klass)
{
  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ct_dismissal_init (CtDismissal *self)
{
}

CtDismissal *
ct_dismissal_new (void)
{
  return g_object_new (CT_TYPE_DISMISSAL, NULL);
}
