/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "ct-calendar.h"

G_BEGIN_DECLS

#define CT_DATA_ERROR (ct_data_error_quark ())

/**
 * CtDataError:
 * @CT_DATA_ERROR_XML: the file is not well-formed, or not XML at all
 * @CT_DATA_ERROR_CONTENT: the file is XML, but not what the program's data files are made of
 * @CT_DATA_ERROR_VERSION: the file is of a format newer than this program
 */
typedef enum
{
  CT_DATA_ERROR_XML,
  CT_DATA_ERROR_CONTENT,
  CT_DATA_ERROR_VERSION,
} CtDataError;

GQuark ct_data_error_quark (void);

typedef struct _CtDataReader CtDataReader;

/**
 * CtDataHandler:
 *
 * Called at the start of an element; reads its attributes and then all that is inside, with
 * ct_data_reader_read_children() or ct_data_reader_read_text(). Returns %FALSE after a
 * ct_data_reader_fail().
 */
typedef gboolean (*CtDataHandler) (CtDataReader *reader, gpointer user_data);

/**
 * CtDataElement:
 * @name: the element's name
 * @attributes: the names of the attributes that it may have, with spaces between
 * @handler: reads it
 *
 * What may stand inside an element. An array of them ends with a %NULL name.
 */
typedef struct
{
  const char *name;
  const char *attributes;
  CtDataHandler handler;
} CtDataElement;

CtDataReader *ct_data_reader_new (GBytes *bytes,
                                  const char *name,
                                  const char *xml_namespace) G_GNUC_WARN_UNUSED_RESULT;
void ct_data_reader_free (CtDataReader *self);

gboolean ct_data_reader_read_document (CtDataReader *self,
                                       const CtDataElement *root,
                                       gpointer user_data,
                                       GError **error);

gboolean ct_data_reader_read_children (CtDataReader *self,
                                       const CtDataElement *elements,
                                       gpointer user_data);
char *ct_data_reader_read_text (CtDataReader *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean ct_data_reader_take_text (CtDataReader *self, char **place);
gboolean ct_data_reader_read_nothing (CtDataReader *self);

char *ct_data_reader_dup_attribute (CtDataReader *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;
char *ct_data_reader_dup_required (CtDataReader *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean ct_data_reader_get_boolean (CtDataReader *self,
                                     const char *name,
                                     gboolean fallback,
                                     gboolean *value);
gboolean ct_data_reader_get_number (
    CtDataReader *self, const char *name, guint minimum, guint maximum, guint *value);
gboolean ct_data_reader_get_optional_number (
    CtDataReader *self, const char *name, guint minimum, guint maximum, guint *value);
gboolean ct_data_reader_get_day (CtDataReader *self, const char *name, CtDay *day);

gboolean ct_data_reader_fail (CtDataReader *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtDataReader, ct_data_reader_free)

G_END_DECLS
