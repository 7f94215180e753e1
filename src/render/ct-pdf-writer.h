/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-printout.h"

G_BEGIN_DECLS

GBytes *ct_pdf_writer_write (CtPrintout *printout, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *ct_pdf_writer_write_page (CtPrintout *printout,
                                  guint page,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
