/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "ct-probe"

#include "config.h"

#include "ct-probe.h"

#define ACCESSIBLE "org.a11y.atspi.Accessible"
#define TEXT "org.a11y.atspi.Text"
/* AT-SPI's number. */
#define COORDS_OF_WINDOW 1
#define CALL_TIMEOUT_MS 5000
#define WAIT_MS 10000
#define POLL_US 100000

/**
 * CtProbe:
 *
 * One object of another program's window, seen and used as a screen reader does: over the
 * accessibility bus. An object that is gone answers with nothing; what a test needs and does not
 * find within ten seconds ends the test, with the tree printed.
 */
struct _CtProbe
{
  gatomicrefcount ref_count;
  GDBusConnection *bus;
  char *owner;
  char *path;
};

CtProbe *
ct_probe_new (GDBusConnection *bus, const char *owner, const char *path)
{
  CtProbe *self = g_new0 (CtProbe, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->bus = g_object_ref (bus);
  self->owner = g_strdup (owner);
  self->path = g_strdup (path);

  return self;
}

CtProbe *
ct_probe_ref (CtProbe *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
ct_probe_unref (CtProbe *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_object_unref (self->bus);
  g_free (self->owner);
  g_free (self->path);
  g_free (self);
}

/* Returns the first value of the answer, or NULL when the object cannot answer. */
static GVariant *
call (CtProbe *self, const char *interface, const char *method, GVariant *parameters)
{
  g_autoptr (GVariant) answer =
      g_dbus_connection_call_sync (self->bus, self->owner, self->path, interface, method,
                                   parameters, NULL, G_DBUS_CALL_FLAGS_NONE, CALL_TIMEOUT_MS, NULL,
                                   NULL);

  if (answer == NULL || g_variant_n_children (answer) == 0)
    return NULL;

  return g_variant_get_child_value (answer, 0);
}

static GVariant *
get_property (CtProbe *self, const char *interface, const char *property)
{
  g_autoptr (GVariant) boxed = call (self, "org.freedesktop.DBus.Properties", "Get",
                                     g_variant_new ("(ss)", interface, property));

  return boxed != NULL ? g_variant_get_variant (boxed) : NULL;
}

static char *
dup_string_property (CtProbe *self, const char *property)
{
  g_autoptr (GVariant) value = get_property (self, ACCESSIBLE, property);

  return g_strdup (value != NULL ? g_variant_get_string (value, NULL) : "");
}

char *
ct_probe_dup_name (CtProbe *self)
{
  return dup_string_property (self, "Name");
}

char *
ct_probe_dup_description (CtProbe *self)
{
  return dup_string_property (self, "Description");
}

char *
ct_probe_dup_role (CtProbe *self)
{
  g_autoptr (GVariant) role = call (self, ACCESSIBLE, "GetRoleName", NULL);

  return g_strdup (role != NULL ? g_variant_get_string (role, NULL) : "");
}

/* GetText (0, -1) answers nothing in GTK 4.8: the length has to be asked for first. */
char *
ct_probe_dup_text (CtProbe *self)
{
  g_autoptr (GVariant) length = get_property (self, TEXT, "CharacterCount");
  g_autoptr (GVariant) text = NULL;

  if (length == NULL)
    return g_strdup ("");

  text = call (self, TEXT, "GetText", g_variant_new ("(ii)", 0, g_variant_get_int32 (length)));

  return g_strdup (text != NULL ? g_variant_get_string (text, NULL) : "");
}

gboolean
ct_probe_has_state (CtProbe *self, CtProbeState state)
{
  g_autoptr (GVariant) states = call (self, ACCESSIBLE, "GetState", NULL);
  guint32 first = 0;

  if (states != NULL && g_variant_n_children (states) > 0)
    g_variant_get_child (states, 0, "u", &first);

  return (first & state) != 0;
}

/* GTK 4.8 says "showing" of windows only. */
gboolean
ct_probe_is_visible (CtProbe *self)
{
  return ct_probe_has_state (self, CT_PROBE_STATE_VISIBLE);
}

GPtrArray *
ct_probe_dup_children (CtProbe *self)
{
  GPtrArray *children = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_probe_unref);
  g_autoptr (GVariant) list = call (self, ACCESSIBLE, "GetChildren", NULL);
  GVariantIter iter;
  const char *owner, *path;

  if (list == NULL)
    return children;

  g_variant_iter_init (&iter, list);
  while (g_variant_iter_next (&iter, "(&s&o)", &owner, &path))
    g_ptr_array_add (children, ct_probe_new (self->bus, owner, path));

  return children;
}

/* Returns NULL when there is none. */
CtProbe *
ct_probe_dup_parent (CtProbe *self)
{
  g_autoptr (GVariant) address = get_property (self, ACCESSIBLE, "Parent");
  const char *owner, *path;

  if (address == NULL)
    return NULL;

  g_variant_get (address, "(&s&o)", &owner, &path);

  return ct_probe_new (self->bus, owner, path);
}

/* Visits the object and all that is on the screen below it, parents first. */
void
ct_probe_walk (CtProbe *self, CtProbeVisitor visitor, gpointer data)
{
  g_autoptr (GPtrArray) children = ct_probe_dup_children (self);

  visitor (self, data);

  for (guint i = 0; i < children->len; i++)
    if (ct_probe_is_visible (children->pdata[i]))
      ct_probe_walk (children->pdata[i], visitor, data);
}

/* The words of a label as they are seen, without the mark of a mnemonic. */
static char *
dup_unmarked (const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);

  return g_strjoinv ("", parts);
}

static gboolean
is_wanted (CtProbe *self, const char *role, const char *name)
{
  g_autofree char *own_name = ct_probe_dup_name (self);
  g_autofree char *own_role = NULL;
  g_autofree char *pattern = name != NULL ? dup_unmarked (name) : NULL;

  if (pattern != NULL && !g_pattern_match_simple (pattern, own_name))
    return FALSE;

  own_role = ct_probe_dup_role (self);

  return role == NULL || g_str_equal (role, own_role);
}

/* Finds the first object on the screen of that role whose name fits the pattern (* and ?).
 * Either may be NULL: any will do. The name may have the mark of a mnemonic. */
CtProbe *
ct_probe_find (CtProbe *self, const char *role, const char *name)
{
  g_autoptr (GPtrArray) children = NULL;

  if (is_wanted (self, role, name))
    return ct_probe_ref (self);

  children = ct_probe_dup_children (self);
  for (guint i = 0; i < children->len; i++)
    {
      CtProbe *found;

      if (!ct_probe_is_visible (children->pdata[i]))
        continue;

      found = ct_probe_find (children->pdata[i], role, name);
      if (found != NULL)
        return found;
    }

  return NULL;
}

CtProbe *
ct_probe_wait_for (CtProbe *self, const char *role, const char *name)
{
  gint64 end = g_get_monotonic_time () + WAIT_MS * G_TIME_SPAN_MILLISECOND;

  do
    {
      CtProbe *found = ct_probe_find (self, role, name);

      if (found != NULL)
        return found;

      g_usleep (POLL_US);
    }
  while (g_get_monotonic_time () < end);

  ct_probe_print (self);
  g_error ("There is no %s named \"%s\"", role != NULL ? role : "object",
           name != NULL ? name : "*");
}

static void
print_below (CtProbe *self, int depth)
{
  g_autoptr (GPtrArray) children = ct_probe_dup_children (self);
  g_autofree char *role = ct_probe_dup_role (self);
  g_autofree char *name = ct_probe_dup_name (self);
  g_autofree char *description = ct_probe_dup_description (self);
  g_autofree char *text = ct_probe_dup_text (self);

  g_printerr ("%*s%s \"%s\"", depth * 2, "", role, name);
  if (*description != '\0')
    g_printerr (" (%s)", description);
  if (*text != '\0' && !g_str_equal (text, name))
    g_printerr (" = \"%s\"", text);
  g_printerr ("\n");

  for (guint i = 0; i < children->len; i++)
    if (ct_probe_is_visible (children->pdata[i]))
      print_below (children->pdata[i], depth + 1);
}

void
ct_probe_print (CtProbe *self)
{
  print_below (self, 0);
}

static void
expect (CtProbe *self, GVariant *answer, const char *what)
{
  gboolean good = answer != NULL && (!g_variant_is_of_type (answer, G_VARIANT_TYPE_BOOLEAN) ||
                                     g_variant_get_boolean (answer));

  if (good)
    return;

  ct_probe_print (self);
  g_error ("%s cannot be %s", self->path, what);
}

/* Where the object stands in its window. */
void
ct_probe_get_area (CtProbe *self, int *x, int *y, int *width, int *height)
{
  g_autoptr (GVariant) area = call (self, "org.a11y.atspi.Component", "GetExtents",
                                    g_variant_new ("(u)", COORDS_OF_WINDOW));

  expect (self, area, "found in its window");
  g_variant_get (area, "(iiii)", x, y, width, height);
}

/* Does what a click does. */
void
ct_probe_act (CtProbe *self)
{
  g_autoptr (GVariant) done =
      call (self, "org.a11y.atspi.Action", "DoAction", g_variant_new ("(i)", 0));

  expect (self, done, "clicked");
}

/* Selects the row that the object is, or that it stands in; %FALSE when it is gone meanwhile. */
static gboolean
select_row (CtProbe *self)
{
  g_autofree char *role = ct_probe_dup_role (self);
  g_autoptr (CtProbe) parent = ct_probe_dup_parent (self);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GVariant) done = NULL;
  guint index = 0;

  if (parent == NULL)
    return FALSE;

  if (!g_str_equal (role, "list item"))
    return select_row (parent);

  rows = ct_probe_dup_children (parent);
  while (index < rows->len && !g_str_equal (((CtProbe *) rows->pdata[index])->path, self->path))
    index++;
  if (index == rows->len)
    return FALSE;

  done =
      call (parent, "org.a11y.atspi.Selection", "SelectChild", g_variant_new ("(i)", (int) index));
  expect (self, done, "selected");

  return TRUE;
}

/* Selects the row of the list @self that has something called @name, as a click on it does. A list
 * makes its rows anew when it is filtered, so the row is looked for again when it went away. */
void
ct_probe_select (CtProbe *self, const char *name)
{
  gboolean selected = FALSE;

  for (guint i = 0; i < 20 && !selected; i++)
    {
      g_autoptr (CtProbe) row = ct_probe_wait_for (self, NULL, name);

      selected = select_row (row);
    }
  g_assert_true (selected);
}

void
ct_probe_set_text (CtProbe *self, const char *text)
{
  g_autoptr (GVariant) done =
      call (self, "org.a11y.atspi.EditableText", "SetTextContents", g_variant_new ("(s)", text));

  expect (self, done, "written into");
}

/* Returns whether the program has taken the text; %FALSE when it has ended meanwhile. */
gboolean
ct_probe_try_set_text (CtProbe *self, const char *text)
{
  g_autoptr (GVariant) done =
      call (self, "org.a11y.atspi.EditableText", "SetTextContents", g_variant_new ("(s)", text));

  return done != NULL && g_variant_get_boolean (done);
}
