/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-cli-command.h"
#include "ct-printout.h"

G_BEGIN_DECLS

CtPrintout *ct_cli_print_plan (const char *path,
                               const char *form_id,
                               const char *with,
                               CtCliStatus *status) G_GNUC_WARN_UNUSED_RESULT;
CtCliStatus ct_cli_print_write_pdf (CtPrintout *printout, const char *path);
gboolean ct_cli_print_tell_letters (CtPrintout *printout, const char *path);

G_END_DECLS
