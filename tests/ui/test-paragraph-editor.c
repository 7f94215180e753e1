/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-paragraph-editor.h"
#include "ct-paragraph-text.h"
#include "ct-plan-writer.h"
#include "ct-section.h"
#include "test-ui.h"

typedef struct
{
  CtPlan *plan;
  CtHistory *history;
  CtNodeList *list;
  CtParagraphEditor *editor;
  GtkTextBuffer *buffer;
} Fixture;

/* The text of a section in short: one line a paragraph, "p ", "h1 ", "i2 " before its words. */
static void
fill (CtNodeList *list, const char *wanted)
{
  g_auto (GStrv) lines = g_strsplit (wanted, "\n", -1);

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      CtParagraphKind kind = lines[i][0] == 'h'   ? CT_PARAGRAPH_HEADING
                             : lines[i][0] == 'i' ? CT_PARAGRAPH_ITEM
                                                  : CT_PARAGRAPH_TEXT_KIND;
      g_autoptr (CtParagraph) paragraph =
          ct_paragraph_text_new (kind, lines[i][1] - '0', strchr (lines[i], ' ') + 1);

      ct_node_list_append (list, paragraph);
    }
}

static char *
describe (CtNodeList *list)
{
  static const char kinds[] = "phi";
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ct_node_list_get_length (list); i++)
    {
      CtNode *paragraph = ct_node_list_get (list, i);
      int kind = ct_node_get_number (paragraph, CT_PARAGRAPH_KIND);

      g_string_append_printf (text, "%s%c", i > 0 ? "\n" : "", kinds[kind]);
      if (kind != CT_PARAGRAPH_TEXT_KIND)
        g_string_append_printf (text, "%d", ct_node_get_number (paragraph, CT_PARAGRAPH_LEVEL));
      g_string_append_printf (text, " %s", ct_node_get_text (paragraph, CT_PARAGRAPH_TEXT));
    }

  return g_string_free (text, FALSE);
}

static void
set_up (Fixture *fixture, const char *text)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);
  g_autoptr (CtSection) section = ct_section_new ();

  fixture->plan = ct_plan_new ();
  ct_plan_set_calendar (fixture->plan, calendar);
  ct_node_set_text (CT_NODE (section), CT_SECTION_KIND, "text");
  fixture->list = ct_section_get_paragraphs (section);
  fill (fixture->list, text);
  ct_node_list_append (ct_plan_get_sections (fixture->plan), section);
  fixture->history = ct_plan_get_history (fixture->plan);
  ct_history_clear (fixture->history);
  fixture->editor = g_object_ref_sink (g_object_new (CT_TYPE_PARAGRAPH_EDITOR, NULL));
  fixture->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->editor));
  ct_paragraph_editor_bind (fixture->editor, fixture->list);
}

static void
tear_down (Fixture *fixture)
{
  g_assert_finalize_object (fixture->editor);
  g_object_unref (fixture->plan);
}

/* The lines on the screen are the paragraphs of the plan. */
static void
assert_in_step (Fixture *fixture)
{
  guint length = ct_node_list_get_length (fixture->list);

  g_assert_cmpint (gtk_text_buffer_get_line_count (fixture->buffer), ==, MAX (length, 1));
  for (guint i = 0; i < length; i++)
    {
      g_autofree char *shown = NULL;
      g_auto (GStrv) lines = NULL;
      g_autofree char *words = NULL;
      GtkTextIter start, end;

      gtk_text_buffer_get_iter_at_line (fixture->buffer, &start, (int) i);
      end = start;
      if (!gtk_text_iter_ends_line (&end))
        gtk_text_iter_forward_to_line_end (&end);
      shown = gtk_text_iter_get_text (&start, &end);
      lines = g_strsplit (shown, "\342\200\250", -1);
      words = g_strjoinv ("\n", lines);
      g_assert_cmpstr (words, ==,
                       ct_node_get_text (ct_node_list_get (fixture->list, i), CT_PARAGRAPH_TEXT));
    }
}

static void
assert_text (Fixture *fixture, const char *wanted)
{
  g_autofree char *found = describe (fixture->list);

  g_assert_cmpstr (found, ==, wanted);
  assert_in_step (fixture);
}

static void
put_caret (Fixture *fixture, int line, int offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line_offset (fixture->buffer, &iter, line, offset);
  gtk_text_buffer_place_cursor (fixture->buffer, &iter);
}

static void
select_range (Fixture *fixture, int line, int offset, int to_line, int to_offset)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line_offset (fixture->buffer, &start, line, offset);
  gtk_text_buffer_get_iter_at_line_offset (fixture->buffer, &end, to_line, to_offset);
  gtk_text_buffer_select_range (fixture->buffer, &end, &start);
}

/* As the view does it when the input method commits: @keys one by one, "⌫" for Backspace. */
static void
type (Fixture *fixture, const char *keys)
{
  for (const char *p = keys; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *key = g_strndup (p, (gsize) (g_utf8_next_char (p) - p));

      if (g_str_equal (key, "⌫"))
        {
          g_signal_emit_by_name (fixture->editor, "backspace");
          continue;
        }
      gtk_text_buffer_begin_user_action (fixture->buffer);
      gtk_text_buffer_delete_selection (fixture->buffer, TRUE, TRUE);
      gtk_text_buffer_insert_interactive_at_cursor (fixture->buffer, key, -1, TRUE);
      gtk_text_buffer_end_user_action (fixture->buffer);
    }
}

static const struct
{
  const char *before;
  int line, offset;
  const char *keys;
  const char *after;
  guint steps;
} typings[] = {
  /* Words, whole and decomposed; a run of keys is one step. */
  { "p Một", 0, 3, " hai", "p Một hai", 1 },
  { "p Một", 0, 0, "Thứ ", "p Thứ Một", 1 },
  { "p a", 0, 1, "e\314\202\314\201", "p ae\314\202\314\201", 1 },
  { "", 0, 0, "x", "p x", 1 },
  { "p x", 0, 1, "⌫", "", 1 },
  /* Enter splits and goes on with what the line is; a heading is followed by text. */
  { "p Một hai", 0, 3, "\n", "p Một\np  hai", 1 },
  { "i2 Một", 0, 3, "\n", "i2 Một\ni2 ", 1 },
  { "h1 Một", 0, 3, "\n", "h1 Một\np ", 1 },
  { "h1 Một\np Hai", 0, 0, "\n", "p \nh1 Một\np Hai", 1 },
  /* Enter in an empty item goes a level out, at last out of the list. */
  { "i2 Một\ni2 ", 1, 0, "\n", "i2 Một\ni1 ", 1 },
  { "i1 Một\ni1 ", 1, 0, "\n", "i1 Một\np ", 1 },
  { "i1 Một\ni1 \np Ba", 1, 0, "\n", "i1 Một\np \np Ba", 1 },
  /* Backspace joins; at the start of a heading or an item it first makes text of it. */
  { "p Một\np Hai", 1, 0, "⌫", "p MộtHai", 1 },
  { "h2 Một\np Hai", 1, 0, "⌫", "h2 MộtHai", 1 },
  { "p Một\nh1 Hai", 1, 0, "⌫", "p Một\np Hai", 1 },
  { "p Một\ni2 Hai", 1, 0, "⌫⌫", "p Một\np Hai", 2 },
  { "p Một\ni1 Hai", 1, 0, "⌫⌫", "p MộtHai", 2 },
  { "p \nh1 Hai", 1, 0, "⌫⌫", "p Hai", 2 },
  /* The start of a line says what it is. */
  { "", 0, 0, "- x", "i1 x", 3 },
  { "p Một\np ", 1, 0, "- x", "p Một\ni1 x", 3 },
  { "p Một\np Hai", 1, 0, "- ", "p Một\ni1 Hai", 2 },
  { "p Một", 0, 3, " - x", "p Một - x", 1 },
  { "i1 ", 0, 0, "- ", "i1 - ", 1 },
  { "p ", 0, 0, "1. Mục", "h1 1. Mục", 3 },
  { "p ", 0, 0, "2026. ", "p 2026. ", 1 },
  { "p ", 0, 0, "a) ", "p a) ", 1 },
};

/* What the keys make of a text; undo, as often as it takes, gives back the same bytes. */
static void
test_typing (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (typings); i++)
    {
      Fixture fixture;
      g_autoptr (GBytes) before = NULL;
      g_autoptr (GBytes) after = NULL;
      guint steps = 0;

      g_test_message ("“%s” at %d:%d", typings[i].keys, typings[i].line, typings[i].offset);
      set_up (&fixture, typings[i].before);
      before = ct_plan_writer_write (fixture.plan);
      put_caret (&fixture, typings[i].line, typings[i].offset);
      type (&fixture, typings[i].keys);
      assert_text (&fixture, typings[i].after);

      for (; ct_history_get_can_undo (fixture.history); steps++)
        {
          g_assert_nonnull (ct_history_get_undo_label (fixture.history));
          ct_history_undo (fixture.history);
          assert_in_step (&fixture);
        }
      after = ct_plan_writer_write (fixture.plan);
      g_assert_true (g_bytes_equal (before, after));
      g_assert_cmpuint (steps, ==, typings[i].steps);

      while (ct_history_get_can_redo (fixture.history))
        ct_history_redo (fixture.history);
      assert_text (&fixture, typings[i].after);
      tear_down (&fixture);
    }
}

/* The first letter in an empty section makes a paragraph, which is no step of its own. */
static void
test_first_letter (void)
{
  Fixture fixture;

  set_up (&fixture, "");
  type (&fixture, "Năm học");
  assert_text (&fixture, "p Năm học");
  ct_history_undo (fixture.history);
  assert_text (&fixture, "");
  g_assert_false (ct_history_get_can_undo (fixture.history));
  ct_history_redo (fixture.history);
  assert_text (&fixture, "p Năm học");

  /* What is written after a look elsewhere is a step again. */
  ct_history_seal (fixture.history);
  type (&fixture, " mới");
  ct_history_undo (fixture.history);
  assert_text (&fixture, "p Năm học");
  tear_down (&fixture);

  set_up (&fixture, "");
  type (&fixture, "N");
  ct_history_seal (fixture.history);
  type (&fixture, "ăm");
  ct_history_undo (fixture.history);
  assert_text (&fixture, "p N");
  tear_down (&fixture);
}

static void
test_selection (void)
{
  Fixture fixture;

  set_up (&fixture, "h1 Một\ni1 Hai\ni2 Ba\np Bốn\np Năm");

  /* From the middle of one to the middle of another, and typed over: one step. */
  select_range (&fixture, 1, 1, 3, 2);
  type (&fixture, "X");
  assert_text (&fixture, "h1 Một\ni1 HXn\np Năm");
  ct_history_undo (fixture.history);
  assert_text (&fixture, "h1 Một\ni1 Hai\ni2 Ba\np Bốn\np Năm");
  g_assert_false (ct_history_get_can_undo (fixture.history));

  /* Everything. */
  select_range (&fixture, 0, 0, 4, 3);
  gtk_text_buffer_delete_selection (fixture.buffer, TRUE, TRUE);
  assert_text (&fixture, "h1 ");
  ct_history_undo (fixture.history);

  /* What they are and their level, for all that are selected. */
  select_range (&fixture, 1, 0, 3, 1);
  ct_paragraph_editor_set_kind (fixture.editor, CT_PARAGRAPH_ITEM);
  assert_text (&fixture, "h1 Một\ni1 Hai\ni2 Ba\ni1 Bốn\np Năm");
  ct_paragraph_editor_shift (fixture.editor, 1);
  assert_text (&fixture, "h1 Một\ni2 Hai\ni3 Ba\ni2 Bốn\np Năm");
  ct_history_undo (fixture.history);
  ct_history_undo (fixture.history);
  assert_text (&fixture, "h1 Một\ni1 Hai\ni2 Ba\np Bốn\np Năm");
  g_assert_false (ct_history_get_can_undo (fixture.history));

  tear_down (&fixture);
}

/* Enter over the words of an item takes their place: what is gone from the screen is gone from the
 * plan. Only the next one ends the list. */
static void
test_selected_item (void)
{
  Fixture fixture;

  set_up (&fixture, "i1 Một\ni1 Hai");
  select_range (&fixture, 1, 0, 1, 3);
  type (&fixture, "\n");
  assert_text (&fixture, "i1 Một\ni1 \ni1 ");
  type (&fixture, "\n");
  assert_text (&fixture, "i1 Một\ni1 \np ");
  ct_history_undo (fixture.history);
  ct_history_undo (fixture.history);
  assert_text (&fixture, "i1 Một\ni1 Hai");
  g_assert_false (ct_history_get_can_undo (fixture.history));

  tear_down (&fixture);
}

static int
get_caret_offset (Fixture *fixture)
{
  int offset;

  g_object_get (fixture->buffer, "cursor-position", &offset, NULL);

  return offset;
}

/* What comes from elsewhere leaves the caret where it is. */
static void
test_caret (void)
{
  Fixture fixture;
  g_autoptr (CtParagraph) added = ct_paragraph_text_new (CT_PARAGRAPH_TEXT_KIND, 0, "Ở trên");

  set_up (&fixture, "p Một\np Hai\np Ba");
  put_caret (&fixture, 1, 2);
  ct_node_set_text (ct_node_list_get (fixture.list, 0), CT_PARAGRAPH_TEXT, "Một một");
  ct_node_list_insert (fixture.list, 0, added);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  assert_text (&fixture, "p Ở trên\np Một một\np Hai\np Ba");
  g_assert_cmpint (get_caret_offset (&fixture), ==, 7 + 8 + 2);

  /* A line break inside a paragraph is no new paragraph. */
  ct_node_set_text (ct_node_list_get (fixture.list, 2), CT_PARAGRAPH_TEXT, "Hai\nhai");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  assert_text (&fixture, "p Ở trên\np Một một\np Hai\nhai\np Ba");
  put_caret (&fixture, 2, 7);
  type (&fixture, "!");
  assert_text (&fixture, "p Ở trên\np Một một\np Hai\nhai!\np Ba");

  tear_down (&fixture);
}

/* A list that goes away while it is shown: the section was deleted. */
static void
test_deleted_section (void)
{
  Fixture fixture;

  set_up (&fixture, "p Một");
  ct_node_list_remove (ct_plan_get_sections (fixture.plan), 0);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  ct_paragraph_editor_bind (fixture.editor, NULL);
  type (&fixture, "x");

  tear_down (&fixture);
}

static void
test_insert (void)
{
  static const struct
  {
    const char *before;
    int line, offset;
    const char *pasted;
    const char *after;
  } cases[] = {
    { "p Một hai", 0, 3, " x", "p Một x hai" },
    { "p Một", 0, 3, "A\nB\n", "p MộtA\np B" },
    { "p Một", 0, 0, "A\r\nB\r\n\r\nC", "p A\np B\np CMột" },
    { "", 0, 0, "Đầu\n- a\n• b\n\t-\tc\n+ d\nCuối", "p Đầu\ni1 a\ni1 b\ni1 c\ni2 + d\np Cuối" },
    { "i1 x\np ", 1, 0, "- a\n- b", "i1 x\ni1 a\ni1 b" },
    { "i2 x", 0, 1, "A\nB", "i2 xA\np B" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      g_autoptr (GPtrArray) pasted = ct_paragraph_text_read (cases[i].pasted);

      set_up (&fixture, cases[i].before);
      put_caret (&fixture, cases[i].line, cases[i].offset);
      ct_paragraph_editor_insert (fixture.editor, pasted, "Paste");
      assert_text (&fixture, cases[i].after);
      g_assert_cmpstr (ct_history_get_undo_label (fixture.history), ==, "Paste");
      ct_history_undo (fixture.history);
      g_assert_false (ct_history_get_can_undo (fixture.history));
      assert_text (&fixture, cases[i].before);
      tear_down (&fixture);
    }
}

/* Whole paragraphs come between the others and divide none; the caret is behind them. */
static void
test_insert_whole (void)
{
  static const struct
  {
    const char *before;
    int line, offset; /* -1: nobody was in the text */
    const char *inserted;
    const char *after;
    int caret_line;
  } cases[] = {
    { "p Một hai", 0, 3, "p A", "p Một hai\np A", 1 },
    { "p Một", 0, 3, "p A", "p Một\np A", 1 },
    { "p Một", 0, 0, "p A", "p A\np Một", 0 },
    { "p Một\np Hai", 0, 3, "h1 A\np B", "p Một\nh1 A\np B\np Hai", 2 },
    { "h1 Một\np Hai", 1, 0, "i2 A\np B", "h1 Một\ni2 A\np B\np Hai", 2 },
    { "i1 Một\np \np Hai", 1, 0, "h2 A", "i1 Một\nh2 A\np Hai", 1 },
    { "i1 Một\ni1 ", 1, 0, "p A", "i1 Một\np A", 1 },
    { "", 0, 0, "h1 A", "h1 A", 0 },
    { "", -1, 0, "i1 A\ni2 B", "i1 A\ni2 B", 1 },
    { "p Một\ni1 Hai", -1, 0, "p A", "p Một\ni1 Hai\np A", 2 },
    { "p 1. Một\np 2. Hai", -1, 0, "p 4. A", "p 1. Một\np 2. Hai\np 3. A", 2 },
    { "p a) Một\np b) Hai", 0, 3, "p đ) A", "p a) Một\np b) A\np b) Hai", 1 },
    { "p a) Một\np ", 1, 0, "p d) A", "p a) Một\np b) A", 1 },
    { "p a) Một", -1, 0, "p 1. A\np c) B", "p a) Một\np 1. A\np c) B", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      g_autoptr (CtSection) source = ct_section_new ();
      CtNodeList *list = ct_section_get_paragraphs (source);
      g_autoptr (GPtrArray) inserted = g_ptr_array_new ();
      GtkTextIter caret;

      fill (list, cases[i].inserted);
      for (guint j = 0; j < ct_node_list_get_length (list); j++)
        g_ptr_array_add (inserted, ct_node_list_get (list, j));

      set_up (&fixture, cases[i].before);
      if (cases[i].line >= 0)
        {
          put_caret (&fixture, MAX (gtk_text_buffer_get_line_count (fixture.buffer) - 1, 0), 0);
          g_object_notify (G_OBJECT (fixture.buffer), "cursor-position");
          put_caret (&fixture, cases[i].line, cases[i].offset);
        }
      ct_paragraph_editor_insert_whole (fixture.editor, inserted, "Insert");
      assert_text (&fixture, cases[i].after);
      gtk_text_buffer_get_iter_at_mark (fixture.buffer, &caret,
                                        gtk_text_buffer_get_insert (fixture.buffer));
      g_assert_cmpint (gtk_text_iter_get_line (&caret), ==, cases[i].caret_line);
      g_assert_true (gtk_text_iter_ends_line (&caret));

      g_assert_cmpstr (ct_history_get_undo_label (fixture.history), ==, "Insert");
      ct_history_undo (fixture.history);
      g_assert_false (ct_history_get_can_undo (fixture.history));
      assert_text (&fixture, cases[i].before);
      tear_down (&fixture);
    }
}

/* By way of the clipboard, where lists stay lists. */
static void
test_clipboard (void)
{
  Fixture fixture;

  set_up (&fixture, "h1 Một\ni1 Hai\ni2 Ba\np Bốn\np ");
  select_range (&fixture, 0, 0, 3, 3);
  g_signal_emit_by_name (fixture.editor, "copy-clipboard");
  put_caret (&fixture, 4, 0);
  g_signal_emit_by_name (fixture.editor, "paste-clipboard");
  test_ui_wait_for (ct_node_list_get_length (fixture.list) == 8);
  assert_text (&fixture, "h1 Một\ni1 Hai\ni2 Ba\np Bốn\nh1 Một\ni1 Hai\ni2 Ba\np Bốn");

  /* A few words are only words. */
  select_range (&fixture, 1, 0, 1, 3);
  g_signal_emit_by_name (fixture.editor, "cut-clipboard");
  put_caret (&fixture, 0, 3);
  g_signal_emit_by_name (fixture.editor, "paste-clipboard");
  test_ui_wait_for (
      g_str_equal (ct_node_get_text (ct_node_list_get (fixture.list, 0), CT_PARAGRAPH_TEXT),
                   "MộtHai"));

  tear_down (&fixture);
}

/* A picture is no text: that is said. */
static void
test_bad_clipboard (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\211PNG", 4);
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes ("image/png", bytes);
  Fixture fixture;

  set_up (&fixture, "p Một");
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture.editor)), provider);
  g_signal_emit_by_name (fixture.editor, "paste-clipboard");
  test_ui_wait_for (test_ui_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  gtk_window_destroy (GTK_WINDOW (test_ui_find_window (ADW_TYPE_MESSAGE_DIALOG)));
  assert_text (&fixture, "p Một");
  tear_down (&fixture);
}

/* 500 paragraphs in one paste, and then every key within a frame. */
static void
test_speed (void)
{
  Fixture fixture;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) pasted = NULL;
  gint64 slowest = 0, total = 0, start;

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (
        text,
        "%sĐoạn %u: rà soát điều kiện cơ sở vật chất, phân công người phụ trách, "
        "thời hạn và minh chứng cho từng hoạt động cải tiến chất lượng.\n",
        i % 3 == 0 ? "- " : "", i);
  pasted = ct_paragraph_text_read (text->str);
  set_up (&fixture, "");

  start = g_get_monotonic_time ();
  ct_paragraph_editor_insert (fixture.editor, pasted, "Paste");
  g_test_message ("paste of 500: %.1f ms", (g_get_monotonic_time () - start) / 1000.0);
  g_assert_cmpuint (ct_node_list_get_length (fixture.list), ==, 500);

  put_caret (&fixture, 250, 10);
  for (guint i = 0; i < 200; i++)
    {
      gint64 time;

      start = g_get_monotonic_time ();
      type (&fixture, i % 10 == 9 ? "\n" : i % 10 == 8 ? "⌫" : "ữ");
      time = g_get_monotonic_time () - start;
      slowest = MAX (slowest, time);
      total += time;
    }
  g_test_message ("a key: %.2f ms, slowest %.2f ms", total / 200 / 1000.0, slowest / 1000.0);
  g_assert_cmpint (total / 200, <, 16000);
  assert_in_step (&fixture);

  start = g_get_monotonic_time ();
  while (ct_history_get_can_undo (fixture.history))
    ct_history_undo (fixture.history);
  g_test_message ("undo of all: %.1f ms", (g_get_monotonic_time () - start) / 1000.0);
  assert_text (&fixture, "");

  tear_down (&fixture);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/paragraph-editor/typing", test_typing);
  g_test_add_func ("/paragraph-editor/first-letter", test_first_letter);
  g_test_add_func ("/paragraph-editor/selection", test_selection);
  g_test_add_func ("/paragraph-editor/selected-item", test_selected_item);
  g_test_add_func ("/paragraph-editor/caret", test_caret);
  g_test_add_func ("/paragraph-editor/deleted-section", test_deleted_section);
  g_test_add_func ("/paragraph-editor/insert", test_insert);
  g_test_add_func ("/paragraph-editor/insert-whole", test_insert_whole);
  g_test_add_func ("/paragraph-editor/clipboard", test_clipboard);
  g_test_add_func ("/paragraph-editor/bad-clipboard", test_bad_clipboard);
  g_test_add_func ("/paragraph-editor/speed", test_speed);

  return g_test_run ();
}
