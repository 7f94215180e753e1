/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-standard-title"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-standard-title.h"

/**
 * CtStandardTitle:
 *
 * A school's own words or number for a standard, where they differ from the framework's.
 */
struct _CtStandardTitle
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtStandardTitle, ct_standard_title, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_TEXT_SPEC ("no", NULL),
  CT_FIELD_TEXT_SPEC ("number", N_ ("Change the standard’s number")),
  CT_FIELD_TEXT_SPEC ("text", N_ ("Edit the standard’s title")),
};

static void
ct_standard_title_class_init (CtStandardTitleClass *klass)
{
  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ct_standard_title_init (CtStandardTitle *self)
{
}

CtStandardTitle *
ct_standard_title_new (void)
{
  return g_object_new (CT_TYPE_STANDARD_TITLE, NULL);
}
