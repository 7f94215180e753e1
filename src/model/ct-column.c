/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-column"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-column.h"

/**
 * CtColumn:
 *
 * A column of the plan table, where the school's table differs from the form's.
 */
struct _CtColumn
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtColumn, ct_column, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_TEXT_SPEC ("field", NULL),
  CT_FIELD_TEXT_SPEC ("title", N_ ("Edit the column’s title")),
  CT_FIELD_TEXT_SPEC ("width", N_ ("Change the column’s width")),
};

static void
ct_column_class_init (CtColumnClass *klass)
{
  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ct_column_init (CtColumn *self)
{
}

CtColumn *
ct_column_new (void)
{
  return g_object_new (CT_TYPE_COLUMN, NULL);
}
