/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-search-hit.h"

G_BEGIN_DECLS

/**
 * CtRevealResult:
 * @CT_REVEAL_NOTHING: nothing of the node is shown, or not yet
 * @CT_REVEAL_NODE: the node is shown, but not these words
 * @CT_REVEAL_WORDS: the words are shown and selected
 */
typedef enum
{
  CT_REVEAL_NOTHING,
  CT_REVEAL_NODE,
  CT_REVEAL_WORDS,
} CtRevealResult;

CtRevealResult ct_reveal_words (GtkWidget *widget, CtSearchHit *hit, const CtSearchRange *range);

G_END_DECLS
