/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TestTyping:
 * @TEST_TYPING_PREEDIT: a word is composed under a line and committed when it is done, as Bamboo
 *   does by default
 * @TEST_TYPING_SURROUNDING: letters are committed at once, and taken back out of the text when the
 *   next key changes them, as Unikey does
 */
typedef enum
{
  TEST_TYPING_PREEDIT,
  TEST_TYPING_SURROUNDING,
} TestTyping;

/**
 * TestWord:
 * @keys: what is pressed, in Telex
 * @states: what the word is after each key, parted by spaces
 */
typedef struct
{
  const char *keys;
  const char *states;
} TestWord;

void test_input_method_announce (void);
void test_input_method_register (void);

GtkIMContext *test_input_method_get_focused (void);
void test_input_method_compose (TestTyping typing, const TestWord *word);
void test_input_method_commit (const char *text);
void test_input_method_type (TestTyping typing, const TestWord *words, guint n_words);

gboolean test_input_method_is_composing (void);
char *test_input_method_dup_words (const TestWord *words, guint n_words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
