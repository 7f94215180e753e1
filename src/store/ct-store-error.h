/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CT_STORE_ERROR (ct_store_error_quark ())

/**
 * CtStoreError:
 * @CT_STORE_ERROR_XML: not well-formed XML, or cut off, or not UTF-8
 * @CT_STORE_ERROR_LIMIT: too large or too deep to be a document of ours
 * @CT_STORE_ERROR_KIND: well-formed, but not the kind of document that was asked for
 * @CT_STORE_ERROR_VERSION: written by a newer version of the format
 * @CT_STORE_ERROR_VALUE: something in it can't be what it says
 * @CT_STORE_ERROR_UNKNOWN: names standards or a form that are not there
 * @CT_STORE_ERROR_FILE: the file itself can't be read or written
 *
 * The message is a whole sentence with the file and, where there is one, the line in front:
 * `file:line: text`.
 */
typedef enum
{
  CT_STORE_ERROR_XML,
  CT_STORE_ERROR_LIMIT,
  CT_STORE_ERROR_KIND,
  CT_STORE_ERROR_VERSION,
  CT_STORE_ERROR_VALUE,
  CT_STORE_ERROR_UNKNOWN,
  CT_STORE_ERROR_FILE,
} CtStoreError;

GQuark ct_store_error_quark (void);

G_END_DECLS
