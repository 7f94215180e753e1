/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-column-reader"

#include "config.h"

#include "ct-column-reader.h"

#include <glib/gi18n-lib.h>

/**
 * ct_column_reader_read:
 * @reader: at a <column field="…" title="…" width="…"/>
 * @columns: (element-type CtFormColumn): where to add it
 *
 * Returns: %FALSE when the reader has failed
 */
gboolean
ct_column_reader_read (CtDataReader *reader, GPtrArray *columns)
{
  g_autofree char *field = ct_data_reader_dup_required (reader, "field");
  g_autofree char *title = ct_data_reader_dup_attribute (reader, "title");
  g_autofree char *width_text = ct_data_reader_dup_attribute (reader, "width");
  CtFormColumn *column;
  guint width = 0;

  if (field == NULL ||
      (width_text != NULL && !ct_data_reader_get_number (reader, "width", 1, 1000, &width)))
    return FALSE;

  column = ct_form_column_new (field, title, width);
  if (column == NULL)
    return ct_data_reader_fail (reader, _ ("No column can show “%s”. Correct the field’s name."),
                                field);

  g_ptr_array_add (columns, column);

  return ct_data_reader_read_nothing (reader);
}
