/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-printout.h"

G_BEGIN_DECLS

#define CT_TYPE_PRINT_OPERATION (ct_print_operation_get_type ())

G_DECLARE_FINAL_TYPE (CtPrintOperation, ct_print_operation, CT, PRINT_OPERATION, GtkPrintOperation)

CtPrintOperation *ct_print_operation_new (CtPrintout *printout,
                                          const char *job_name) G_GNUC_WARN_UNUSED_RESULT;

void ct_print_operation_propose_copies (CtPrintOperation *self, guint n_copies);
void ct_print_operation_remember_settings (CtPrintOperation *self, const char *file_name);

G_END_DECLS
