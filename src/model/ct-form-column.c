/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-form-column"

#include "config.h"

#include "ct-form-column.h"

/**
 * ct_form_column_new:
 * @fields: names of the fields, see ct_form_fields_from_nicks()
 * @width: nothing or less stands for a share of 10
 *
 * Returns: (transfer full) (nullable): %NULL when a name of @fields is not known
 */
CtFormColumn *
ct_form_column_new (const char *fields, const char *title, double width)
{
  CtFormColumn column = { 0 };

  column.n_fields = ct_form_fields_from_nicks (fields, column.fields);
  if (column.n_fields == 0)
    return NULL;

  column.title = g_strdup (title != NULL ? title : "");
  column.width = width > 0 ? width : 10;

  return g_memdup2 (&column, sizeof column);
}

void
ct_form_column_free (CtFormColumn *self)
{
  g_free (self->title);
  g_free (self);
}

gboolean
ct_form_column_shows (const CtFormColumn *self, CtFormField field)
{
  for (guint i = 0; i < self->n_fields; i++)
    if (self->fields[i] == field)
      return TRUE;

  return FALSE;
}
