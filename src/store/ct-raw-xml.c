/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-raw-xml"

#include "config.h"

#include "ct-raw-xml.h"

#include "ct-xml-escape.h"

/* Turns what the parser reports back into XML source, for the parts of a file that are kept as they
 * are. A part may be written in another place than it was read from; so it declares every prefix
 * itself that the root of the file does not declare in the same way.
 */

typedef struct
{
  char *prefix;
  char *uri;
  guint depth;
} Binding;

struct _CtRawXml
{
  GString *xml;
  guint depth;
  gboolean tag_open;

  GArray *root_bindings;
  GArray *own_bindings;
  GArray *added_bindings;
  gsize added_at;
};

static void
clear_binding (gpointer data)
{
  Binding *binding = data;

  g_free (binding->prefix);
  g_free (binding->uri);
}

static GArray *
make_bindings (void)
{
  GArray *bindings = g_array_new (FALSE, TRUE, sizeof (Binding));

  g_array_set_clear_func (bindings, clear_binding);

  return bindings;
}

static void
add_binding (GArray *bindings, const char *prefix, const char *uri, guint depth)
{
  Binding binding = { g_strdup (prefix), g_strdup (uri), depth };

  g_array_append_val (bindings, binding);
}

static const char *
find_binding (GArray *bindings, const char *prefix)
{
  for (guint i = bindings->len; i > 0; i--)
    {
      Binding *binding = &g_array_index (bindings, Binding, i - 1);

      if (g_strcmp0 (binding->prefix, prefix) == 0)
        return binding->uri;
    }

  return NULL;
}

CtRawXml *
ct_raw_xml_new (void)
{
  CtRawXml *self = g_new0 (CtRawXml, 1);

  self->xml = g_string_new (NULL);
  self->root_bindings = make_bindings ();
  self->own_bindings = make_bindings ();
  self->added_bindings = make_bindings ();

  return self;
}

void
ct_raw_xml_free (CtRawXml *self)
{
  g_string_free (self->xml, TRUE);
  g_array_unref (self->root_bindings);
  g_array_unref (self->own_bindings);
  g_array_unref (self->added_bindings);
  g_free (self);
}

/**
 * ct_raw_xml_bind:
 * @prefix: (nullable): a prefix, %NULL for the default namespace
 *
 * Says what the root of the written file will declare.
 */
void
ct_raw_xml_bind (CtRawXml *self, const char *prefix, const char *uri)
{
  add_binding (self->root_bindings, prefix, uri, 0);
}

static void
append_declaration (GString *xml, const char *prefix, const char *uri)
{
  g_string_append (xml, prefix != NULL ? " xmlns:" : " xmlns");
  if (prefix != NULL)
    g_string_append (xml, prefix);
  g_string_append (xml, "=\"");
  ct_xml_escape_attribute (xml, uri, strlen (uri));
  g_string_append_c (xml, '"');
}

static void
append_name (GString *xml, const char *prefix, const char *name)
{
  if (prefix != NULL)
    {
      g_string_append (xml, prefix);
      g_string_append_c (xml, ':');
    }
  g_string_append (xml, name);
}

static void
append_attribute (GString *xml, const CtXmlAttribute *attribute)
{
  g_string_append_c (xml, ' ');
  append_name (xml, attribute->prefix, attribute->name);
  g_string_append (xml, "=\"");
  ct_xml_escape_attribute (xml, attribute->value, strlen (attribute->value));
  g_string_append_c (xml, '"');
}

/* The name is in use: where its meaning comes from outside this part, the part declares it. */
static void
use_prefix (CtRawXml *self, const char *prefix, const char *uri)
{
  const char *bound;

  if (g_strcmp0 (prefix, "xml") == 0)
    return;

  if (uri == NULL)
    uri = "";

  bound = find_binding (self->own_bindings, prefix);
  if (bound == NULL)
    bound = find_binding (self->added_bindings, prefix);
  if (bound == NULL)
    bound = find_binding (self->root_bindings, prefix);

  if (g_strcmp0 (bound, uri) != 0)
    add_binding (self->added_bindings, prefix, uri, 0);
}

static void
close_tag (CtRawXml *self)
{
  if (self->tag_open)
    g_string_append_c (self->xml, '>');

  self->tag_open = FALSE;
}

void
ct_raw_xml_start (CtRawXml *self, const CtXmlElement *element)
{
  close_tag (self);
  self->depth++;

  g_string_append_c (self->xml, '<');
  append_name (self->xml, element->prefix, element->name);
  if (self->depth == 1)
    self->added_at = self->xml->len;

  for (guint i = 0; i < element->n_namespaces; i++)
    {
      const CtXmlNamespace *ns = &element->namespaces[i];

      add_binding (self->own_bindings, ns->prefix, ns->uri, self->depth);
      append_declaration (self->xml, ns->prefix, ns->uri);
    }

  use_prefix (self, element->prefix, element->uri);
  for (guint i = 0; i < element->n_attributes; i++)
    {
      const CtXmlAttribute *attribute = &element->attributes[i];

      if (attribute->prefix != NULL)
        use_prefix (self, attribute->prefix, attribute->uri);
      append_attribute (self->xml, attribute);
    }

  self->tag_open = TRUE;
}

static void
drop_bindings (CtRawXml *self)
{
  GArray *bindings = self->own_bindings;
  guint length = bindings->len;

  while (length > 0 && g_array_index (bindings, Binding, length - 1).depth >= self->depth)
    length--;

  g_array_set_size (bindings, length);
}

static void
insert_added (CtRawXml *self)
{
  g_autoptr (GString) added = g_string_new (NULL);

  for (guint i = 0; i < self->added_bindings->len; i++)
    {
      Binding *binding = &g_array_index (self->added_bindings, Binding, i);

      append_declaration (added, binding->prefix, binding->uri);
    }

  g_string_insert_len (self->xml, self->added_at, added->str, added->len);
}

/**
 * ct_raw_xml_end:
 *
 * Returns: %TRUE when the part is complete
 */
gboolean
ct_raw_xml_end (CtRawXml *self, const char *prefix, const char *name)
{
  if (self->tag_open)
    {
      g_string_append (self->xml, "/>");
    }
  else
    {
      g_string_append (self->xml, "</");
      append_name (self->xml, prefix, name);
      g_string_append_c (self->xml, '>');
    }

  self->tag_open = FALSE;
  drop_bindings (self);
  self->depth--;
  if (self->depth == 0)
    insert_added (self);

  return self->depth == 0;
}

void
ct_raw_xml_text (CtRawXml *self, const char *text, gsize length, gboolean cdata)
{
  close_tag (self);
  if (!cdata)
    {
      ct_xml_escape_text (self->xml, text, length);
      return;
    }

  g_string_append (self->xml, "<![CDATA[");
  g_string_append_len (self->xml, text, length);
  g_string_append (self->xml, "]]>");
}

void
ct_raw_xml_comment (CtRawXml *self, const char *text)
{
  close_tag (self);
  g_string_append (self->xml, "<!--");
  g_string_append (self->xml, text);
  g_string_append (self->xml, "-->");
}

void
ct_raw_xml_instruction (CtRawXml *self, const char *target, const char *text)
{
  close_tag (self);
  g_string_append (self->xml, "<?");
  g_string_append (self->xml, target);
  if (text != NULL && *text != '\0')
    {
      g_string_append_c (self->xml, ' ');
      g_string_append (self->xml, text);
    }
  g_string_append (self->xml, "?>");
}

gboolean
ct_raw_xml_is_open (CtRawXml *self)
{
  return self->depth > 0;
}

/**
 * ct_raw_xml_steal:
 *
 * Returns: (transfer full): what was recorded since the last call
 */
char *
ct_raw_xml_steal (CtRawXml *self)
{
  char *xml = g_strndup (self->xml->str, self->xml->len);

  g_string_truncate (self->xml, 0);
  g_array_set_size (self->added_bindings, 0);

  return xml;
}

/**
 * ct_raw_xml_declaration:
 *
 * Records a declaration on an element that is not itself recorded.
 */
void
ct_raw_xml_declaration (CtRawXml *self, const CtXmlNamespace *ns)
{
  append_declaration (self->xml, ns->prefix, ns->uri);
}

static gboolean
is_declared_on (const CtXmlElement *element, const char *prefix)
{
  for (guint i = 0; i < element->n_namespaces; i++)
    if (g_strcmp0 (element->namespaces[i].prefix, prefix) == 0)
      return TRUE;

  return FALSE;
}

/**
 * ct_raw_xml_attribute:
 *
 * Records an attribute of an element that is not itself recorded.
 */
void
ct_raw_xml_attribute (CtRawXml *self, const CtXmlElement *element, const CtXmlAttribute *attribute)
{
  guint n_added = self->added_bindings->len;

  if (attribute->prefix != NULL && !is_declared_on (element, attribute->prefix))
    use_prefix (self, attribute->prefix, attribute->uri);
  if (self->added_bindings->len > n_added)
    append_declaration (self->xml, attribute->prefix, attribute->uri);

  append_attribute (self->xml, attribute);
}
