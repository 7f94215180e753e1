/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtPaper:
 * @CT_PAPER_PORTRAIT: a sheet of the page style, upright
 * @CT_PAPER_LANDSCAPE: the same sheet, turned
 * @CT_PAPER_DOUBLE: two upright sheets side by side: where the sheet is A4, an A3 on its long side
 *
 * What a page is printed on.
 */
typedef enum
{
  CT_PAPER_PORTRAIT,
  CT_PAPER_LANDSCAPE,
  CT_PAPER_DOUBLE,
} CtPaper;

#define CT_N_PAPERS (CT_PAPER_DOUBLE + 1)

const char *ct_paper_to_nick (CtPaper paper);
gboolean ct_paper_from_nick (const char *nick, CtPaper *paper);

G_END_DECLS
