/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gtk/gtkimmodule.h>

#include "test-input-method.h"

/* Stands in for the input methods with which Vietnamese is typed. GTK loads it as it would load a
 * real one; the test says what it composes. As IBus does, it commits what is being composed when
 * the focus leaves or the widget resets it. */

#define MODULE_NAME "caitien-test"

#define TEST_TYPE_INPUT_METHOD (test_input_method_get_type ())

G_DECLARE_FINAL_TYPE (TestInputMethod, test_input_method, TEST, INPUT_METHOD, GtkIMContext)

struct _TestInputMethod
{
  GtkIMContext parent_instance;

  GString *composing;
};

G_DEFINE_FINAL_TYPE (TestInputMethod, test_input_method, GTK_TYPE_IM_CONTEXT)

/* The one that has the focus; NULL when none has. */
static TestInputMethod *focused;

static void
set_composing (TestInputMethod *self, const char *text)
{
  gboolean was = self->composing->len > 0;
  gboolean is = *text != '\0';

  if (!was && !is)
    return;

  if (!was)
    g_signal_emit_by_name (self, "preedit-start");
  g_string_assign (self->composing, text);
  g_signal_emit_by_name (self, "preedit-changed");
  if (!is)
    g_signal_emit_by_name (self, "preedit-end");
}

static void
commit_composing (TestInputMethod *self)
{
  g_autofree char *text = g_strdup (self->composing->str);

  if (*text == '\0')
    return;

  set_composing (self, "");
  g_signal_emit_by_name (self, "commit", text);
}

static void
test_input_method_finalize (GObject *object)
{
  g_string_free (TEST_INPUT_METHOD (object)->composing, TRUE);

  G_OBJECT_CLASS (test_input_method_parent_class)->finalize (object);
}

static void
test_input_method_dispose (GObject *object)
{
  if (focused == TEST_INPUT_METHOD (object))
    focused = NULL;

  G_OBJECT_CLASS (test_input_method_parent_class)->dispose (object);
}

static void
test_input_method_get_preedit_string (GtkIMContext *context,
                                      char **text,
                                      PangoAttrList **attributes,
                                      int *cursor)
{
  TestInputMethod *self = TEST_INPUT_METHOD (context);

  if (text != NULL)
    *text = g_strdup (self->composing->str);
  if (attributes != NULL)
    *attributes = pango_attr_list_new ();
  if (cursor != NULL)
    *cursor = g_utf8_strlen (self->composing->str, -1);
}

static gboolean
test_input_method_filter_keypress (GtkIMContext *context, GdkEvent *event)
{
  return FALSE;
}

static void
test_input_method_focus_in (GtkIMContext *context)
{
  focused = TEST_INPUT_METHOD (context);
}

static void
test_input_method_focus_out (GtkIMContext *context)
{
  commit_composing (TEST_INPUT_METHOD (context));
  if (focused == TEST_INPUT_METHOD (context))
    focused = NULL;
}

static void
test_input_method_reset (GtkIMContext *context)
{
  commit_composing (TEST_INPUT_METHOD (context));
}

static void
test_input_method_class_init (TestInputMethodClass *klass)
{
  GtkIMContextClass *context_class = GTK_IM_CONTEXT_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = test_input_method_dispose;
  G_OBJECT_CLASS (klass)->finalize = test_input_method_finalize;
  context_class->get_preedit_string = test_input_method_get_preedit_string;
  context_class->filter_keypress = test_input_method_filter_keypress;
  context_class->focus_in = test_input_method_focus_in;
  context_class->focus_out = test_input_method_focus_out;
  context_class->reset = test_input_method_reset;
}

static void
test_input_method_init (TestInputMethod *self)
{
  self->composing = g_string_new (NULL);
}

/* Before GTK starts: which input method to use. */
void
test_input_method_announce (void)
{
  g_setenv ("GTK_IM_MODULE", MODULE_NAME, TRUE);
}

/* After GTK has started, which knows where input methods are registered. */
void
test_input_method_register (void)
{
  g_io_extension_point_implement (GTK_IM_MODULE_EXTENSION_POINT_NAME, TEST_TYPE_INPUT_METHOD,
                                  MODULE_NAME, 100);
}

GtkIMContext *
test_input_method_get_focused (void)
{
  return focused != NULL ? GTK_IM_CONTEXT (focused) : NULL;
}

gboolean
test_input_method_is_composing (void)
{
  return focused != NULL && focused->composing->len > 0;
}

static gsize
get_common_length (const char *a, const char *b)
{
  const char *start = a;

  while (*a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }

  return a - start;
}

/* What is in the text must be what was committed, or letters of the neighbours would go. */
static void
assert_before_caret (const char *word)
{
  g_autofree char *text = NULL;
  int caret, anchor;

  g_assert_true (gtk_im_context_get_surrounding_with_selection (GTK_IM_CONTEXT (focused), &text,
                                                                &caret, &anchor));
  text[caret] = '\0';
  g_assert_true (g_str_has_suffix (text, word));
}

static void
replace_letters (const char *before, const char *after)
{
  gsize common = get_common_length (before, after);
  int n_wrong = g_utf8_strlen (before + common, -1);

  if (n_wrong > 0)
    {
      assert_before_caret (before);
      g_assert_true (
          gtk_im_context_delete_surrounding (GTK_IM_CONTEXT (focused), -n_wrong, n_wrong));
    }
  g_signal_emit_by_name (focused, "commit", after + common);
}

/**
 * test_input_method_compose:
 *
 * Types a word, key by key. The last state is left as it is: composed or committed.
 */
void
test_input_method_compose (TestTyping typing, const TestWord *word)
{
  g_auto (GStrv) states = g_strsplit (word->states, " ", -1);
  const char *before = "";

  g_assert_nonnull (focused);
  g_assert_cmpuint (g_strv_length (states), ==, strlen (word->keys));

  for (guint i = 0; states[i] != NULL; i++)
    {
      if (typing == TEST_TYPING_PREEDIT)
        set_composing (focused, states[i]);
      else
        replace_letters (before, states[i]);
      before = states[i];

      /* A key at a time: between them the program does what it has to do. */
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

/* What is being composed is done; then @text, as if its keys had no part in composing. */
void
test_input_method_commit (const char *text)
{
  g_assert_nonnull (focused);

  commit_composing (focused);
  if (*text != '\0')
    g_signal_emit_by_name (focused, "commit", text);
}

/* Words with spaces between them; the last one is committed as well. */
void
test_input_method_type (TestTyping typing, const TestWord *words, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    {
      test_input_method_compose (typing, &words[i]);
      test_input_method_commit (i + 1 < n_words ? " " : "");
    }
}

/**
 * test_input_method_dup_words:
 *
 * Returns: (transfer full): what the words are in the end
 */
char *
test_input_method_dup_words (const TestWord *words, guint n_words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      const char *last = strrchr (words[i].states, ' ');

      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, last != NULL ? last + 1 : words[i].states);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
