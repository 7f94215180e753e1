/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-table-words.h"

G_BEGIN_DECLS

GStrv ct_table_lines_split (const char *text) G_GNUC_WARN_UNUSED_RESULT;
GStrv ct_table_lines_read_actions (CtTableWords *words, const char *text) G_GNUC_WARN_UNUSED_RESULT;
void ct_table_lines_read_people (CtTableWords *words,
                                 const char *text,
                                 char **lead,
                                 char **partner);
void ct_table_lines_read_resources (const char *text, char **budget, char **conditions);

G_END_DECLS
