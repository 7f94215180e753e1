/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "ct-catalogue.h"
#include "ct-cli-command.h"
#include "ct-plan.h"
#include "ct-roles.h"

G_BEGIN_DECLS

gboolean ct_cli_parse (const CtCliCommand *command,
                       int *argc,
                       char ***argv,
                       const GOptionEntry *entries,
                       int n_arguments,
                       CtCliStatus *status);

CtCatalogue *ct_cli_load_catalogue (CtCliStatus *status) G_GNUC_WARN_UNUSED_RESULT;
CtRoles *ct_cli_load_roles (CtCliStatus *status) G_GNUC_WARN_UNUSED_RESULT;
CtPlan *ct_cli_load_plan (const char *path,
                          CtCatalogue *catalogue,
                          CtCliStatus *status) G_GNUC_WARN_UNUSED_RESULT;

void ct_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);
CtCliStatus ct_cli_print_bytes (GBytes *bytes);
void ct_cli_print_usage (const CtCliCommand *command);
CtCliStatus ct_cli_fail (const GError *error);
CtCliStatus ct_cli_fail_usage (const CtCliCommand *command, const char *format, ...)
    G_GNUC_PRINTF (2, 3);

G_END_DECLS
