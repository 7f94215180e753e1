/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-names"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "ct-program.h"
#include "ct-saved-plan.h"

/* Nobody has to see the window to know what is in it: in each view and dialog every control says
 * what it is for. */

#define SAMPLE "mam-non-ben-say.caitien"

/* A view needs a moment until it is there. */
#define VIEW_US (G_USEC_PER_SEC * 3 / 4)

/* What GTK and libadwaita put inside their widgets, and what nobody reads out: a picture or an
 * empty label beside the words that name the control. */
static gboolean
is_innards (CtProbe *probe, const char *role)
{
  static const char *const roles[] = { "widget", "scroll bar", "image", "label", "status", NULL };
  g_autoptr (CtProbe) parent = NULL;
  g_autofree char *parent_role = NULL;

  if (g_strv_contains (roles, role))
    return TRUE;

  parent = ct_probe_dup_parent (probe);
  parent_role = parent != NULL ? ct_probe_dup_role (parent) : g_strdup ("");

  return g_str_equal (parent_role, "combo box");
}

/* The names of what it stands in, for whoever has to find it. */
static char *
dup_place (CtProbe *probe)
{
  g_autoptr (CtProbe) parent = ct_probe_dup_parent (probe);
  g_autofree char *name = parent != NULL ? ct_probe_dup_name (parent) : g_strdup ("");
  g_autofree char *role = parent != NULL ? ct_probe_dup_role (parent) : g_strdup ("");
  g_autofree char *above = NULL;

  if (parent == NULL || g_str_equal (role, "window"))
    return g_strdup (name);

  above = dup_place (parent);

  return *name != '\0' ? g_strdup_printf ("%s, %s", name, above) : g_steal_pointer (&above);
}

/* GTK names after its type what nobody has named, and what can be reached must say something; the
 * letter that Alt reaches is not marked in what is read out. */
static void
collect_unnamed (CtProbe *probe, gpointer data)
{
  GString *unnamed = data;
  g_autofree char *name = ct_probe_dup_name (probe);
  g_autofree char *role = ct_probe_dup_role (probe);
  gboolean typed = g_regex_match_simple ("^(Gtk|Gdk|Ct|Adw)[A-Z]", name, 0, 0);
  gboolean mute = *name == '\0' && ct_probe_has_state (probe, CT_PROBE_STATE_FOCUSABLE) &&
                  !g_str_equal (role, "group");
  gboolean marked = strchr (name, '_') != NULL;

  if ((typed && !is_innards (probe, role)) || mute || marked)
    {
      g_autofree char *place = dup_place (probe);

      g_string_append_printf (unnamed, "\n  %s “%s” in %s", role, name, place);
    }
}

static void
check_names (CtProbe *probe, const char *view)
{
  g_autoptr (GString) unnamed = g_string_new (NULL);

  ct_probe_walk (probe, collect_unnamed, unnamed);
  if (unnamed->len > 0)
    g_error ("Controls without a name in %s:%s", view, unnamed->str);
}

/* A dialog is a window of its own. */
static void
check_dialog (CtProgram *program, const char *keys)
{
  g_autoptr (CtProbe) program_probe = ct_probe_dup_parent (ct_program_get_window (program));
  g_autoptr (GPtrArray) windows = NULL;

  ct_program_press (program, keys);
  g_usleep (VIEW_US);
  windows = ct_probe_dup_children (program_probe);
  g_assert_cmpuint (windows->len, ==, 2);
  for (guint i = 0; i < windows->len; i++)
    {
      g_autofree char *name = ct_probe_dup_name (windows->pdata[i]);

      if (!g_str_equal (name, _ ("Cải Tiến")))
        check_names (windows->pdata[i], keys);
    }
}

static void
choose_place (CtProgram *program, const char *filter_words, const char *pattern)
{
  CtProbe *window = ct_program_get_window (program);
  g_autoptr (CtProbe) filter = ct_probe_wait_for (window, NULL, _ ("Filter criteria, sections"));
  g_autoptr (CtProbe) outline = ct_probe_wait_for (window, "list", _ ("Outline"));

  ct_probe_set_text (filter, filter_words);
  ct_probe_select (outline, pattern);
  g_usleep (VIEW_US);
}

static CtProgram *
start (CtSavedPlan *plan)
{
  const char *arguments[] = { "caitien", plan != NULL ? ct_saved_plan_get_path (plan) : NULL,
                              NULL };

  return ct_program_start (arguments);
}

/* What is there before there is a plan. */
static void
test_start (void)
{
  g_autoptr (CtProgram) program = start (NULL);
  CtProbe *window = ct_program_get_window (program);
  g_autofree char *label = g_strconcat (_ ("_New Plan…"), "*", NULL);
  g_autoptr (CtProbe) button = ct_probe_wait_for (window, "button", label);
  g_autoptr (CtProbe) box = ct_probe_dup_parent (button);
  g_autoptr (CtProbe) start_page = ct_probe_dup_parent (box);

  check_names (start_page, "the start page");
  check_dialog (program, "ctrl+n");
  ct_program_assert_quiet (program);
}

/* Each kind of page that the outline leads to. What is not in front stays in the tree. */
static void
test_places (void)
{
  static const struct
  {
    const char *filter_words;
    const char *pattern;
  } places[] = {
    { "can cu", "* Căn cứ xây dựng kế hoạch*" },
    { "tom tat", "* Tóm tắt các vấn đề*" },
    { "theo doi va danh gia", "* Theo dõi và đánh giá*" },
    { "ke hoach cai tien chat luong", "V Kế hoạch cải tiến chất lượng*" },
    { "phat trien doi ngu", "2 Phát triển đội ngũ*" },
    { "3.2", "3.2 *" },
  };
  g_autoptr (CtSavedPlan) plan = ct_saved_plan_new (SAMPLE);
  g_autoptr (CtProgram) program = start (plan);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    choose_place (program, places[i].filter_words, places[i].pattern);
  choose_place (program, _ ("Assessment results"), _ ("Assessment results"));
  choose_place (program, _ ("School, recipients, signature"), _ ("School, recipients, signature"));
  check_names (ct_program_get_window (program), "the editor");
  ct_program_assert_quiet (program);
}

/* The views, and what opens beside them. */
static void
test_views (void)
{
  static const char *const views[] = { "ctrl+2", "ctrl+3", "ctrl+4", "ctrl+1", "ctrl+f", "F8" };
  g_autoptr (CtSavedPlan) plan = ct_saved_plan_new (SAMPLE);
  g_autoptr (CtProgram) program = start (plan);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      ct_program_press (program, views[i]);
      g_usleep (VIEW_US);
    }
  check_names (ct_program_get_window (program), "the views");
  ct_program_assert_quiet (program);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/e2e/names/start", test_start);
  g_test_add_func ("/e2e/names/places", test_places);
  g_test_add_func ("/e2e/names/views", test_views);

  return g_test_run ();
}
