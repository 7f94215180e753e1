/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtOldEncoding:
 * @CT_OLD_TCVN3: TCVN 5712 VN3, of the fonts .VnTime and their like ("Tr­êng mÇm non")
 * @CT_OLD_VNI: VNI for Windows, of the fonts VNI-Times and their like ("Tröôøng maàm non")
 *
 * How Vietnamese was kept in texts before Unicode. Taken for Unicode, such text is gibberish.
 */
typedef enum
{
  CT_OLD_NONE,
  CT_OLD_TCVN3,
  CT_OLD_VNI,
} CtOldEncoding;

CtOldEncoding ct_old_text_detect (const char *text);
char *ct_old_text_convert (const char *text, CtOldEncoding encoding) G_GNUC_WARN_UNUSED_RESULT;

gboolean ct_old_text_has_letter (gunichar c);
gboolean ct_old_text_is_syllable (const char *word);

G_END_DECLS
