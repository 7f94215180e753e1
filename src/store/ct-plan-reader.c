/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-reader"

#include "config.h"

#include "ct-plan-reader.h"

#include <glib/gi18n-lib.h>

#include "ct-action.h"
#include "ct-plan-extras.h"
#include "ct-plan-schema.h"
#include "ct-plan-values.h"
#include "ct-raw-xml.h"
#include "ct-xml-parser.h"

/* Reads a plan in one pass. A stack of frames follows the elements that the schema knows; whatever
 * else the file holds is recorded as source and kept with the nearest node, under the name of the
 * place where it stood (ct-plan-extras.h).
 */

/* More than the schema is deep. */
#define MAX_FRAMES 10

#define MAX_REPEATED 2

/**
 * Frame:
 * @node: what the element's fields belong to
 * @node_frame: the frame of the element that is @node itself
 * @made: for an item, @node until its list has it
 * @index: the number among its like in @node, for elements that occur several times
 * @next_child: where to look first for the next child's spec
 * @seen: which children there were, one bit each
 * @n_extras: how many extras there were when the element began
 * @pending: source that waits for the next element, which it stands before
 * @strings: for a node's own frame, what its repeated elements have gathered
 */
typedef struct
{
  const CtElementSpec *spec;
  CtNode *node;
  guint node_frame;
  CtNode *made;
  guint index;
  guint next_child;
  guint32 seen;
  guint n_extras;
  GPtrArray *pending;
  GPtrArray *strings[MAX_REPEATED];
} Frame;

typedef struct
{
  CtNode *node;
  guint field;
} Wordy;

typedef struct
{
  CtXmlParser *parser;
  CtPlan *plan;
  CtRawXml *raw;
  gboolean raw_is_second;
  const char *uri;

  Frame frames[MAX_FRAMES];
  guint top;
  guint n_extras;

  GString *text;
  GString *stray;
  GString *ref;
  GString *words;
  gboolean fixed;
  GArray *ranges;
  GArray *sums;
  GArray *wordy;
} Reader;

static Frame *
get_top (Reader *self)
{
  return &self->frames[self->top];
}

/* The place of a frame's element in its node: "signer/capacity[1]"; "" for the node itself. */
static char *
dup_path (Reader *self, guint frame)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (guint i = self->frames[frame].node_frame + 1; i <= frame; i++)
    ct_plan_extras_append_step (path, self->frames[i].spec, self->frames[i].index);

  return g_string_free (g_steal_pointer (&path), FALSE);
}

static void
keep (Reader *self, guint frame, const char *place, gsize offset, const char *xml)
{
  g_autofree char *path = dup_path (self, frame);
  g_autofree char *slot = g_strconcat (place, path, NULL);

  ct_node_add_extra (self->frames[frame].node, ct_extra_new (slot, offset, xml));
  self->n_extras++;
}

static void
keep_pending (Reader *self, Frame *parent, guint frame, const char *place)
{
  if (parent->pending == NULL)
    return;

  for (guint i = 0; i < parent->pending->len; i++)
    keep (self, frame, place, 0, g_ptr_array_index (parent->pending, i));

  g_clear_pointer (&parent->pending, g_ptr_array_unref);
}

/* A part that the schema has no name for is complete. */
static void
keep_raw (Reader *self)
{
  g_autofree char *xml = ct_raw_xml_steal (self->raw);
  Frame *frame = get_top (self);

  if (ct_element_spec_holds_text (frame->spec))
    {
      keep (self, self->top, CT_EXTRA_INSIDE, self->text->len, xml);
    }
  else if (self->raw_is_second)
    {
      keep (self, self->top, CT_EXTRA_END, 0, xml);
    }
  else
    {
      if (frame->pending == NULL)
        frame->pending = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (frame->pending, g_steal_pointer (&xml));
    }

  self->raw_is_second = FALSE;
}

/* Words where no words belong. In a period or budget they plainly are its words; elsewhere they are
 * kept, without the white space around them. */
static void
flush_stray (Reader *self)
{
  Frame *frame = get_top (self);
  g_autofree char *words = NULL;

  if (self->stray->len == 0)
    return;

  words = g_strstrip (g_strdup (self->stray->str));
  g_string_truncate (self->stray, 0);
  if (*words == '\0')
    return;

  if ((frame->spec->kind == CT_ELEMENT_PERIOD || frame->spec->kind == CT_ELEMENT_BUDGET) &&
      (frame->seen & 1) == 0)
    {
      frame->seen |= 1;
      g_string_assign (self->words, words);
      return;
    }

  ct_raw_xml_text (self->raw, words, strlen (words), FALSE);
  keep_raw (self);
}

static gboolean
is_ours (Reader *self, const char *uri)
{
  if (uri == self->uri && uri != NULL)
    return TRUE;

  if (g_strcmp0 (uri, CT_PLAN_NAMESPACE) != 0)
    return FALSE;

  /* The parser's names are unique, so the next time a look at the pointer is enough. */
  self->uri = uri;

  return TRUE;
}

static const CtElementSpec *
find_child (Frame *frame, const char *name)
{
  const CtElementSpec *children = frame->spec->children;

  if (children == NULL)
    return NULL;

  for (guint i = frame->next_child; children[i].name != NULL; i++)
    if (strcmp (children[i].name, name) == 0)
      {
        frame->next_child = i;
        return &children[i];
      }

  for (guint i = 0; i < frame->next_child; i++)
    if (strcmp (children[i].name, name) == 0)
      {
        frame->next_child = i;
        return &children[i];
      }

  return NULL;
}

static GPtrArray *
get_strings (Reader *self, const CtElementSpec *spec)
{
  Frame *frame = &self->frames[get_top (self)->node_frame];
  GPtrArray **strings = &frame->strings[spec->repeated];

  if (*strings == NULL)
    *strings = g_ptr_array_new_with_free_func (g_free);

  return *strings;
}

static guint
get_index (Reader *self, const CtElementSpec *spec)
{
  switch (spec->kind)
    {
    case CT_ELEMENT_LINE:
      return get_strings (self, spec)->len;

    case CT_ELEMENT_EVIDENCE:
      return get_strings (self, spec)->len / 2;

    case CT_ELEMENT_RANGE:
      return self->ranges->len;

    case CT_ELEMENT_SUM:
      return self->sums->len;

    case CT_ELEMENT_NODE:
    case CT_ELEMENT_GROUP:
    case CT_ELEMENT_TEXT:
    case CT_ELEMENT_CALENDAR:
    case CT_ELEMENT_PERIOD:
    case CT_ELEMENT_BUDGET:
    case CT_ELEMENT_WORDS:
    default:
      return 0;
    }
}

static Frame *
push (Reader *self, const CtElementSpec *spec)
{
  Frame *parent = get_top (self);
  guint index = get_index (self, spec);
  Frame *frame;

  g_assert (self->top + 1 < MAX_FRAMES);
  frame = &self->frames[++self->top];
  frame->spec = spec;
  frame->node = parent->node;
  frame->node_frame = parent->node_frame;
  frame->index = index;
  frame->next_child = 0;
  frame->seen = 0;

  if (spec->kind == CT_ELEMENT_NODE)
    {
      if (spec->get_single != NULL)
        frame->node = spec->get_single (parent->node);
      else
        frame->node = frame->made = g_object_new (spec->node_type (), NULL);
      frame->node_frame = self->top;
      if (spec->variant_field != 0)
        ct_node_set_number (frame->node, spec->variant_field, spec->variant);
    }

  keep_pending (self, parent, self->top, CT_EXTRA_BEFORE);
  frame->n_extras = self->n_extras;
  if (ct_element_spec_holds_text (spec))
    g_string_truncate (self->text, 0);

  return frame;
}

static void
apply_attribute (Reader *self, CtNode *node, const CtAttributeSpec *spec, const char *value)
{
  int number;

  switch (spec->kind)
    {
    case CT_ATTRIBUTE_ID:
      ct_plan_claim_id (self->plan, node, value);
      break;

    case CT_ATTRIBUTE_TEXT:
      ct_node_set_text (node, spec->field, value);
      break;

    case CT_ATTRIBUTE_NUMBER:
      if (ct_plan_values_read_number (self->parser, spec->name, value, &number))
        ct_node_set_number (node, spec->field, number);
      break;

    case CT_ATTRIBUTE_STATUS:
      if (ct_plan_values_read_status (self->parser, value, &number))
        ct_node_set_number (node, spec->field, number);
      break;

    case CT_ATTRIBUTE_VALUE:
    default:
      g_assert_not_reached ();
    }
}

static void
apply_calendar (Reader *self, Frame *frame, const char *const *values)
{
  g_autoptr (CtCalendar) calendar = ct_plan_values_read_calendar (self->parser, values);

  if (calendar != NULL)
    ct_node_set_boxed (frame->node, frame->spec->field, calendar);
}

/* The attributes that are no fields by themselves. */
static void
apply_values (Reader *self, Frame *frame, const char *const *values)
{
  CtRange range;
  CtSum sum;

  switch (frame->spec->kind)
    {
    case CT_ELEMENT_CALENDAR:
      apply_calendar (self, frame, values);
      break;

    case CT_ELEMENT_PERIOD:
    case CT_ELEMENT_BUDGET:
      g_string_truncate (self->words, 0);
      g_array_set_size (self->ranges, 0);
      g_array_set_size (self->sums, 0);
      ct_plan_values_read_fixed (self->parser, values[0], &self->fixed);
      break;

    case CT_ELEMENT_RANGE:
      if (ct_plan_values_read_range (self->parser, values, &range))
        g_array_append_val (self->ranges, range);
      break;

    case CT_ELEMENT_SUM:
      if (ct_plan_values_read_sum (self->parser, values, &sum))
        g_array_append_val (self->sums, sum);
      break;

    case CT_ELEMENT_LINE:
    case CT_ELEMENT_EVIDENCE:
      g_string_assign (self->ref, values[0] != NULL ? values[0] : "");
      break;

    case CT_ELEMENT_NODE:
    case CT_ELEMENT_GROUP:
    case CT_ELEMENT_TEXT:
    case CT_ELEMENT_WORDS:
    default:
      break;
    }
}

static const CtAttributeSpec *
find_attribute (const CtElementSpec *spec, const CtXmlAttribute *attribute)
{
  if (attribute->prefix != NULL || spec->attributes == NULL)
    return NULL;

  for (const CtAttributeSpec *known = spec->attributes; known->name != NULL; known++)
    if (strcmp (known->name, attribute->name) == 0)
      return known;

  return NULL;
}

static void
read_attributes (Reader *self, Frame *frame, const CtXmlElement *element)
{
  const char *values[CT_ATTRIBUTE_MAX_VALUES] = { NULL };
  gboolean unknown = FALSE;

  for (guint i = 0; i < element->n_namespaces; i++)
    if (element->namespaces[i].prefix != NULL)
      {
        ct_raw_xml_declaration (self->raw, &element->namespaces[i]);
        unknown = TRUE;
      }

  for (guint i = 0; i < element->n_attributes; i++)
    {
      const CtXmlAttribute *attribute = &element->attributes[i];
      const CtAttributeSpec *spec = find_attribute (frame->spec, attribute);

      if (spec == NULL)
        {
          ct_raw_xml_attribute (self->raw, element, attribute);
          unknown = TRUE;
        }
      else if (spec->kind == CT_ATTRIBUTE_VALUE)
        values[spec->field] = attribute->value;
      else
        apply_attribute (self, frame->node, spec, attribute->value);
    }

  if (unknown)
    {
      g_autofree char *xml = ct_raw_xml_steal (self->raw);

      keep (self, self->top, CT_EXTRA_ATTRIBUTES, 0, xml);
    }

  apply_values (self, frame, values);
}

static void
fail_root (Reader *self, const CtXmlElement *element)
{
  if (g_strcmp0 (element->name, "plan") == 0 && element->uri != NULL &&
      g_str_has_prefix (element->uri, "urn:caitien:plan:"))
    ct_xml_parser_fail (self->parser, CT_STORE_ERROR_VERSION,
                        _ ("The plan was written in a format (%.60s) that this program does not "
                           "know; a newer program is needed."),
                        element->uri);
  else
    ct_xml_parser_fail (self->parser, CT_STORE_ERROR_KIND,
                        _ ("The file is XML but no plan: it begins with <%.40s> in the namespace "
                           "“%.60s”."),
                        element->name, element->uri != NULL ? element->uri : "");
}

static void
start_root (Reader *self, const CtXmlElement *element)
{
  for (guint i = 0; i < element->n_attributes; i++)
    if (element->attributes[i].prefix == NULL &&
        g_str_equal (element->attributes[i].name, "version") &&
        !ct_plan_values_check_version (self->parser, element->attributes[i].value))
      return;

  ct_raw_xml_bind (self->raw, NULL, CT_PLAN_NAMESPACE);
  for (guint i = 0; i < element->n_namespaces; i++)
    if (element->namespaces[i].prefix != NULL)
      ct_raw_xml_bind (self->raw, element->namespaces[i].prefix, element->namespaces[i].uri);
}

static void
start_cb (CtXmlParser *parser, const CtXmlElement *element, gpointer data)
{
  Reader *self = data;
  const CtElementSpec *spec = NULL;
  Frame *frame;

  self->parser = parser;
  if (ct_raw_xml_is_open (self->raw))
    {
      ct_raw_xml_start (self->raw, element);
      return;
    }

  flush_stray (self);
  frame = get_top (self);
  if (is_ours (self, element->uri))
    spec = find_child (frame, element->name);

  if (self->top == 0)
    {
      if (spec == NULL)
        {
          fail_root (self, element);
          return;
        }
      start_root (self, element);
    }

  if (spec != NULL && !ct_element_spec_is_repeated (spec))
    {
      guint32 bit = 1u << (spec - frame->spec->children);

      self->raw_is_second = (frame->seen & bit) != 0;
      frame->seen |= bit;
    }

  if (spec == NULL || self->raw_is_second)
    ct_raw_xml_start (self->raw, element);
  else
    read_attributes (self, push (self, spec), element);
}

static void
set_text (CtNode *node, guint field, GString *text)
{
  if (text->len > 0)
    ct_node_set_text (node, field, text->str);
}

/* Words without their meaning: someone typed the file by hand. What they mean can be read once the
 * calendar is known, and that may stand further down. */
static void
note_wordy (Reader *self, Frame *frame)
{
  Wordy wordy = { frame->node, frame->spec->field };

  if (!self->fixed && self->words->len > 0)
    g_array_append_val (self->wordy, wordy);
}

static void
end_period (Reader *self, Frame *frame)
{
  g_autoptr (CtPeriod) period = NULL;

  if (self->words->len == 0 && self->ranges->len == 0 && !self->fixed)
    return;

  if (self->ranges->len == 0)
    note_wordy (self, frame);
  period = ct_period_new (self->words->str, (const CtRange *) (gpointer) self->ranges->data,
                          self->ranges->len, self->fixed);
  ct_node_set_boxed (frame->node, frame->spec->field, period);
}

static void
end_budget (Reader *self, Frame *frame)
{
  g_autoptr (CtBudget) budget = NULL;

  if (self->words->len == 0 && self->sums->len == 0 && !self->fixed)
    return;

  if (self->sums->len == 0 && !self->fixed)
    budget = ct_budget_new_from_text (self->words->str);
  else
    budget = ct_budget_new (self->words->str, (const CtSum *) (gpointer) self->sums->data,
                            self->sums->len, self->fixed);
  ct_node_set_boxed (frame->node, frame->spec->field, budget);
}

static void
end_line (Reader *self, Frame *frame)
{
  GString *line = frame->spec->attributes != NULL ? self->ref : self->text;

  if (line->len > 0 || self->n_extras > frame->n_extras)
    g_ptr_array_add (get_strings (self, frame->spec), g_strndup (line->str, line->len));
}

static void
end_evidence (Reader *self, Frame *frame)
{
  GPtrArray *strings = get_strings (self, frame->spec);

  if (self->ref->len == 0 && self->text->len == 0 && self->n_extras == frame->n_extras)
    return;

  g_ptr_array_add (strings, g_strndup (self->ref->str, self->ref->len));
  g_ptr_array_add (strings, g_strndup (self->text->str, self->text->len));
}

static void
set_strings (Frame *frame, const CtElementSpec *spec)
{
  GPtrArray *strings = frame->strings[spec->repeated];

  if (strings->len == 0)
    return;

  g_ptr_array_add (strings, NULL);
  if (spec->kind == CT_ELEMENT_LINE)
    {
      ct_node_set_boxed (frame->node, spec->field, strings->pdata);
    }
  else
    {
      g_autoptr (CtEvidence) evidence =
          ct_evidence_new_from_pairs ((const char *const *) strings->pdata, strings->len / 2);

      ct_node_set_boxed (frame->node, spec->field, evidence);
    }

  g_ptr_array_set_size (strings, 0);
}

/* Repeated elements may stand in a group of the node's ("signer"). */
static void
set_all_strings (Frame *frame, const CtElementSpec *children)
{
  for (const CtElementSpec *spec = children; spec != NULL && spec->name != NULL; spec++)
    {
      if (spec->kind == CT_ELEMENT_GROUP)
        set_all_strings (frame, spec->children);
      else if ((spec->kind == CT_ELEMENT_LINE || spec->kind == CT_ELEMENT_EVIDENCE) &&
               frame->strings[spec->repeated] != NULL)
        set_strings (frame, spec);
    }
}

static void
end_node (Reader *self, Frame *frame)
{
  if (frame->spec->field != 0)
    set_text (frame->node, frame->spec->field, self->text);

  if (frame->strings[0] != NULL || frame->strings[1] != NULL)
    set_all_strings (frame, frame->spec->children);

  if (frame->made != NULL)
    {
      CtNode *owner = self->frames[self->top - 1].node;

      ct_node_list_append (ct_node_get_list (owner, frame->spec->list), frame->made);
      g_clear_object (&frame->made);
    }
}

static void
end_frame (Reader *self, Frame *frame)
{
  switch (frame->spec->kind)
    {
    case CT_ELEMENT_NODE:
      end_node (self, frame);
      break;

    case CT_ELEMENT_TEXT:
      if (frame->spec->field != 0)
        set_text (frame->node, frame->spec->field, self->text);
      break;

    case CT_ELEMENT_LINE:
      end_line (self, frame);
      break;

    case CT_ELEMENT_EVIDENCE:
      end_evidence (self, frame);
      break;

    case CT_ELEMENT_PERIOD:
      end_period (self, frame);
      break;

    case CT_ELEMENT_BUDGET:
      end_budget (self, frame);
      break;

    case CT_ELEMENT_WORDS:
      g_string_assign (self->words, self->text->str);
      break;

    case CT_ELEMENT_GROUP:
    case CT_ELEMENT_CALENDAR:
    case CT_ELEMENT_RANGE:
    case CT_ELEMENT_SUM:
    default:
      break;
    }
}

static void
end_cb (CtXmlParser *parser, const char *prefix, const char *name, gpointer data)
{
  Reader *self = data;

  self->parser = parser;
  if (ct_raw_xml_is_open (self->raw))
    {
      if (ct_raw_xml_end (self->raw, prefix, name))
        keep_raw (self);
      return;
    }

  flush_stray (self);
  keep_pending (self, get_top (self), self->top, CT_EXTRA_END);
  end_frame (self, get_top (self));
  self->top--;
}

static void
text_cb (CtXmlParser *parser, const char *text, gsize length, gboolean cdata, gpointer data)
{
  Reader *self = data;

  if (ct_raw_xml_is_open (self->raw))
    ct_raw_xml_text (self->raw, text, length, cdata);
  else if (ct_element_spec_holds_text (get_top (self)->spec))
    g_string_append_len (self->text, text, length);
  else
    g_string_append_len (self->stray, text, length);
}

static void
comment_cb (CtXmlParser *parser, const char *text, gpointer data)
{
  Reader *self = data;
  gboolean inside = ct_raw_xml_is_open (self->raw);

  if (!inside)
    flush_stray (self);
  ct_raw_xml_comment (self->raw, text);
  if (!inside)
    keep_raw (self);
}

static void
instruction_cb (CtXmlParser *parser, const char *target, const char *text, gpointer data)
{
  Reader *self = data;
  gboolean inside = ct_raw_xml_is_open (self->raw);

  if (!inside)
    flush_stray (self);
  ct_raw_xml_instruction (self->raw, target, text);
  if (!inside)
    keep_raw (self);
}

static const CtXmlHandler handler = { start_cb, end_cb, text_cb, comment_cb, instruction_cb };

static void
init_reader (Reader *self)
{
  self->plan = ct_plan_new ();
  ct_plan_begin_load (self->plan);
  self->raw = ct_raw_xml_new ();
  self->text = g_string_sized_new (1024);
  self->stray = g_string_new (NULL);
  self->ref = g_string_new (NULL);
  self->words = g_string_new (NULL);
  self->ranges = g_array_new (FALSE, FALSE, sizeof (CtRange));
  self->sums = g_array_new (FALSE, FALSE, sizeof (CtSum));
  self->wordy = g_array_new (FALSE, FALSE, sizeof (Wordy));

  self->frames[0].spec = ct_plan_schema_get_document ();
  self->frames[0].node = CT_NODE (self->plan);
}

static void
clear_reader (Reader *self)
{
  for (guint i = 0; i < MAX_FRAMES; i++)
    {
      g_clear_object (&self->frames[i].made);
      g_clear_pointer (&self->frames[i].pending, g_ptr_array_unref);
      for (guint j = 0; j < MAX_REPEATED; j++)
        g_clear_pointer (&self->frames[i].strings[j], g_ptr_array_unref);
    }

  g_clear_object (&self->plan);
  ct_raw_xml_free (self->raw);
  g_string_free (self->text, TRUE);
  g_string_free (self->stray, TRUE);
  g_string_free (self->ref, TRUE);
  g_string_free (self->words, TRUE);
  g_array_unref (self->ranges);
  g_array_unref (self->sums);
  g_array_unref (self->wordy);
}

static gboolean
finish (Reader *self, const char *name, GError **error)
{
  if (ct_plan_get_calendar (self->plan) == NULL)
    {
      g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_VALUE, "%s:1: %s", name,
                   _ ("The plan has no <calendar>, so its school years are not known."));
      return FALSE;
    }

  for (guint i = 0; i < self->wordy->len; i++)
    {
      Wordy *wordy = &g_array_index (self->wordy, Wordy, i);
      const char *words = ct_period_get_text (ct_node_get_boxed (wordy->node, wordy->field));
      g_autoptr (CtPeriod) period = ct_plan_read_period (self->plan, words);

      ct_node_set_boxed (wordy->node, wordy->field, period);
    }

  keep_pending (self, &self->frames[0], 0, CT_EXTRA_AFTER);
  ct_plan_end_load (self->plan);

  return TRUE;
}

/**
 * ct_plan_reader_read:
 * @name: what to call the file in errors
 *
 * Reads a plan. Whatever the file holds that this version does not know is kept with the plan, and
 * ct_plan_writer_write() puts it back in its place.
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL with one sentence in @error,
 *   `name:line: text`
 */
CtPlan *
ct_plan_reader_read (GBytes *bytes, const char *name, GError **error)
{
  Reader self = { NULL };
  CtPlan *plan = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  init_reader (&self);
  if (ct_xml_parse (bytes, name, &handler, &self, error) && finish (&self, name, error))
    plan = g_steal_pointer (&self.plan);
  clear_reader (&self);

  return plan;
}
