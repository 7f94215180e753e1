/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-data-reader.h"
#include "ct-holidays.h"

G_BEGIN_DECLS

CtHolidays *ct_holidays_reader_read_bytes (GBytes *bytes,
                                           const char *name,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtHolidays *ct_holidays_reader_read_file (GFile *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
