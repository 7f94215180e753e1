/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-writer"

#include "config.h"

#include "ct-plan-writer.h"

#include "ct-action.h"
#include "ct-plan-extras.h"
#include "ct-plan-schema.h"
#include "ct-plan-values.h"
#include "ct-xml-escape.h"
#include "ct-xml-output.h"

/* Writes a plan in its one canonical form: the schema's order, two spaces of indent, line feeds,
 * nothing that is empty and optional. The same plan gives the same bytes.
 */

/**
 * Writer:
 * @extras: (nullable): of the node that is being written
 * @path: the place in that node; kept up to date only while there are extras
 * @period: (nullable): the value that is being written
 * @budget: (nullable): the value that is being written
 * @with_meaning: write what words mean even where the file had the words alone
 * @words_only: the value that is being written had them alone
 * @without_issues: leave out when and how the plan was issued
 */
typedef struct
{
  CtXmlOutput out;
  CtPlanExtras *extras;
  GString *path;
  CtPeriod *period;
  CtBudget *budget;
  gboolean with_meaning;
  gboolean words_only;
  gboolean without_issues;
} Writer;

static void write_element (Writer *self, const CtElementSpec *spec, CtNode *node, guint index);

static void
write_attributes (Writer *self, const CtElementSpec *spec, CtNode *node)
{
  char buffer[CT_VALUE_TEXT_SIZE];

  if (spec->attributes == NULL)
    return;

  for (const CtAttributeSpec *attribute = spec->attributes; attribute->name != NULL; attribute++)
    {
      const char *value = ct_plan_values_get_attribute (node, attribute, buffer);

      if (value != NULL)
        ct_xml_output_attribute (&self->out, attribute->name, value);
    }
}

static void
write_values (Writer *self, const CtElementSpec *spec, const char *const *values)
{
  for (const CtAttributeSpec *attribute = spec->attributes; attribute->name != NULL; attribute++)
    if (values[attribute->field] != NULL && *values[attribute->field] != '\0')
      ct_xml_output_attribute (&self->out, attribute->name, values[attribute->field]);
}

/* Takes @extras. */
static void
write_extras (Writer *self, GPtrArray *extras)
{
  g_autoptr (GPtrArray) owned = extras;

  for (guint i = 0; owned != NULL && i < owned->len; i++)
    {
      const CtExtra *extra = g_ptr_array_index (owned, i);

      ct_xml_output_raw_line (&self->out, extra->xml);
    }
}

static void
write_extras_at (Writer *self, const char *place)
{
  if (self->extras != NULL)
    write_extras (self, ct_plan_extras_take (self->extras, place, self->path->str));
}

static void
write_extra_attributes (Writer *self)
{
  g_autoptr (GPtrArray) extras = NULL;

  if (self->extras == NULL)
    return;

  extras = ct_plan_extras_take (self->extras, CT_EXTRA_ATTRIBUTES, self->path->str);
  for (guint i = 0; extras != NULL && i < extras->len; i++)
    g_string_append (self->out.text, ((CtExtra *) g_ptr_array_index (extras, i))->xml);
}

/* The end of an element: what has lost its place in it, then what stood at its end. */
static void
write_last_extras (Writer *self)
{
  g_autoptr (GPtrArray) last = NULL;

  if (self->extras == NULL)
    return;

  last = ct_plan_extras_take (self->extras, CT_EXTRA_END, self->path->str);
  write_extras (self, ct_plan_extras_take_below (self->extras, self->path->str));
  write_extras (self, g_steal_pointer (&last));
}

/* Ends the element when there are words; returns whether it did. */
static gboolean
write_words (Writer *self, const char *name, const char *text)
{
  gsize length = strlen (text);
  gsize from = 0;
  g_autoptr (GPtrArray) extras = NULL;

  if (self->extras != NULL)
    extras = ct_plan_extras_take (self->extras, CT_EXTRA_INSIDE, self->path->str);

  if (length == 0 && extras == NULL)
    return FALSE;

  ct_xml_output_begin_words (&self->out);
  for (guint i = 0; extras != NULL && i < extras->len; i++)
    {
      const CtExtra *extra = g_ptr_array_index (extras, i);
      gsize place = ct_plan_extras_find_place (extra, text, from);

      ct_xml_escape_text (self->out.text, text + from, place - from);
      g_string_append (self->out.text, extra->xml);
      from = place;
    }
  ct_xml_escape_text (self->out.text, text + from, length - from);

  ct_xml_output_end_words (&self->out, name);

  return TRUE;
}

/* What an element holds beside its attributes, when that is no children; returns whether that ended
 * the element. */
static gboolean
write_content (Writer *self, const CtElementSpec *spec, const char *text)
{
  if (ct_element_spec_holds_text (spec))
    return write_words (self, spec->name, text);

  write_last_extras (self);

  return FALSE;
}

/* An element with words in it; @optional: left out when there is nothing to write. */
static void
write_words_element (
    Writer *self, const CtElementSpec *spec, CtNode *node, const char *text, gboolean optional)
{
  CtXmlMark mark = ct_xml_output_begin (&self->out, spec->name);

  write_attributes (self, spec, node);
  write_extra_attributes (self);
  if (write_content (self, spec, text))
    return;

  if (optional)
    ct_xml_output_end_optional (&self->out, spec->name, mark);
  else
    ct_xml_output_end (&self->out, spec->name);
}

static gboolean
has_extras_within (Writer *self)
{
  return self->extras != NULL && ct_plan_extras_has_within (self->extras, self->path->str);
}

static void
write_values_element (Writer *self,
                      const CtElementSpec *spec,
                      const char *const *values,
                      const char *text)
{
  ct_xml_output_begin (&self->out, spec->name);
  write_values (self, spec, values);
  write_extra_attributes (self);
  if (!write_content (self, spec, text))
    ct_xml_output_end (&self->out, spec->name);
}

static void
write_line (Writer *self, const CtElementSpec *spec, CtNode *node, guint index)
{
  char **lines = ct_node_get_boxed (node, spec->field);
  const char *values[CT_ATTRIBUTE_MAX_VALUES] = { lines[index] };

  if (*lines[index] == '\0' && !has_extras_within (self))
    return;

  if (spec->attributes != NULL)
    write_values_element (self, spec, values, NULL);
  else
    write_words_element (self, spec, node, lines[index], TRUE);
}

static void
write_evidence (Writer *self, const CtElementSpec *spec, CtNode *node, guint index)
{
  CtEvidence *evidence = ct_node_get_boxed (node, spec->field);
  const char *values[CT_ATTRIBUTE_MAX_VALUES] = { ct_evidence_get_ref (evidence, index) };
  const char *text = ct_evidence_get_text (evidence, index);

  if (*values[0] == '\0' && *text == '\0' && !has_extras_within (self))
    return;

  write_values_element (self, spec, values, text);
}

static void
write_calendar (Writer *self, const CtElementSpec *spec, CtNode *node)
{
  const CtCalendar *calendar = ct_node_get_boxed (node, spec->field);
  CtValueTexts texts;

  if (calendar == NULL)
    return;

  ct_plan_values_format_calendar (calendar, &texts);
  write_values_element (self, spec, texts.values, NULL);
}

static void
write_range (Writer *self, const CtElementSpec *spec, guint index)
{
  CtValueTexts texts;

  ct_plan_values_format_range (ct_period_get_range (self->period, index), &texts);
  write_values_element (self, spec, texts.values, NULL);
}

static void
write_sum (Writer *self, const CtElementSpec *spec, guint index)
{
  CtValueTexts texts;

  ct_plan_values_format_sum (ct_budget_get_sum (self->budget, index), &texts);
  write_values_element (self, spec, texts.values, NULL);
}

/* How many elements of the kind the owner has; the optional ones of them may come to nothing. */
static guint
count (Writer *self, const CtElementSpec *spec, CtNode *node)
{
  char **lines;

  switch (spec->kind)
    {
    case CT_ELEMENT_LINE:
      lines = ct_node_get_boxed (node, spec->field);
      return lines != NULL ? g_strv_length (lines) : 0;

    case CT_ELEMENT_EVIDENCE:
      return ct_evidence_get_length (ct_node_get_boxed (node, spec->field));

    case CT_ELEMENT_RANGE:
      return self->words_only ? 0 : ct_period_get_n_ranges (self->period);

    case CT_ELEMENT_SUM:
      return self->words_only ? 0 : ct_budget_get_n_sums (self->budget);

    default:
      return 1;
    }
}

static void
write_items (Writer *self, const CtElementSpec *spec, CtNode *owner)
{
  CtNodeList *list;
  guint length;

  if (spec->variant != 0)
    return;

  list = ct_node_get_list (owner, spec->list);
  length = ct_node_list_get_length (list);
  for (guint i = 0; i < length; i++)
    {
      CtNode *node = ct_node_list_get (list, i);

      write_element (self, ct_element_spec_find_variant (spec, node), node, i);
    }
}

static void
write_children (Writer *self, const CtElementSpec *parent, CtNode *node)
{
  if (parent->children == NULL)
    return;

  for (const CtElementSpec *spec = parent->children; spec->name != NULL; spec++)
    {
      if (spec->kind == CT_ELEMENT_NODE && spec->get_single == NULL)
        {
          write_items (self, spec, node);
        }
      else if (spec->kind == CT_ELEMENT_NODE)
        {
          write_element (self, spec, spec->get_single (node), 0);
        }
      else
        {
          guint n = count (self, spec, node);

          for (guint i = 0; i < n; i++)
            write_element (self, spec, node, i);
        }
    }
}

static const char *
get_value_text (Writer *self)
{
  return self->period != NULL ? ct_period_get_text (self->period)
                              : ct_budget_get_text (self->budget);
}

/* Whether the file had these very words and did not say what they mean. */
static gboolean
had_words_only (Writer *self, const char *words)
{
  g_autoptr (GPtrArray) noted = NULL;

  if (self->extras == NULL || self->with_meaning)
    return FALSE;

  noted = ct_plan_extras_take (self->extras, CT_EXTRA_WORDS_ONLY, self->path->str);

  return noted != NULL && g_str_equal (((CtExtra *) g_ptr_array_index (noted, 0))->xml, words);
}

static void
write_value (Writer *self, const CtElementSpec *spec, CtNode *node)
{
  gpointer value = ct_node_get_boxed (node, spec->field);
  gboolean is_period = spec->kind == CT_ELEMENT_PERIOD;
  gboolean fixed = is_period ? ct_period_get_fixed (value) : ct_budget_get_fixed (value);
  gboolean empty = is_period ? ct_period_is_empty (value) : ct_budget_is_empty (value);

  if (empty && !fixed && !has_extras_within (self))
    return;

  self->period = is_period ? value : NULL;
  self->budget = is_period ? NULL : value;
  self->words_only = !fixed && had_words_only (self, get_value_text (self));
  ct_xml_output_begin (&self->out, spec->name);
  if (fixed)
    ct_xml_output_attribute (&self->out, spec->attributes[0].name, "true");
  write_extra_attributes (self);
  write_children (self, spec, node);
  write_last_extras (self);
  ct_xml_output_end (&self->out, spec->name);
}

static void
write_group (Writer *self, const CtElementSpec *spec, CtNode *node)
{
  CtXmlMark mark;

  if (self->without_issues && CT_IS_PLAN (node) && g_str_equal (spec->name, "issues"))
    {
      if (self->extras != NULL)
        ct_plan_extras_drop (self->extras, self->path->str);
      return;
    }

  mark = ct_xml_output_begin (&self->out, spec->name);
  write_extra_attributes (self);
  write_children (self, spec, node);
  write_last_extras (self);
  ct_xml_output_end_optional (&self->out, spec->name, mark);
}

static void
write_node (Writer *self, const CtElementSpec *spec, CtNode *node)
{
  CtXmlMark mark;

  if (ct_element_spec_holds_text (spec))
    {
      write_words_element (self, spec, node, ct_node_get_text (node, spec->field), FALSE);
      return;
    }

  mark = ct_xml_output_begin (&self->out, spec->name);
  if (CT_IS_PLAN (node))
    ct_xml_output_attribute (&self->out, "xmlns", CT_PLAN_NAMESPACE);
  write_attributes (self, spec, node);
  write_extra_attributes (self);
  write_children (self, spec, node);
  write_last_extras (self);
  if (spec->get_single != NULL)
    ct_xml_output_end_optional (&self->out, spec->name, mark);
  else
    ct_xml_output_end (&self->out, spec->name);
}

static void
write_text (Writer *self, const CtElementSpec *spec, CtNode *node)
{
  const char *text = spec->field != 0 ? ct_node_get_text (node, spec->field) : "";

  if (*text == '\0' && spec->attributes == NULL && !has_extras_within (self))
    return;

  write_words_element (self, spec, node, text, TRUE);
}

static void
write_kind (Writer *self, const CtElementSpec *spec, CtNode *node, guint index)
{
  switch (spec->kind)
    {
    case CT_ELEMENT_NODE:
      write_node (self, spec, node);
      break;

    case CT_ELEMENT_GROUP:
      write_group (self, spec, node);
      break;

    case CT_ELEMENT_TEXT:
      write_text (self, spec, node);
      break;

    case CT_ELEMENT_LINE:
      write_line (self, spec, node, index);
      break;

    case CT_ELEMENT_EVIDENCE:
      write_evidence (self, spec, node, index);
      break;

    case CT_ELEMENT_CALENDAR:
      write_calendar (self, spec, node);
      break;

    case CT_ELEMENT_PERIOD:
    case CT_ELEMENT_BUDGET:
      write_value (self, spec, node);
      break;

    case CT_ELEMENT_WORDS:
      write_words_element (self, spec, node, get_value_text (self), FALSE);
      break;

    case CT_ELEMENT_RANGE:
      write_range (self, spec, index);
      break;

    case CT_ELEMENT_SUM:
      write_sum (self, spec, index);
      break;

    default:
      g_assert_not_reached ();
    }
}

/* A node has its own extras and its own paths. */
static void
write_node_element (Writer *self, const CtElementSpec *spec, CtNode *node)
{
  const GPtrArray *extras = ct_node_get_extras (node);
  CtPlanExtras *outer_extras = self->extras;
  GString *outer_path = self->path;
  g_autoptr (CtPlanExtras) own = extras != NULL ? ct_plan_extras_new (extras) : NULL;
  g_autoptr (GString) path = own != NULL ? g_string_new (NULL) : NULL;

  self->extras = own;
  self->path = path;
  write_extras_at (self, CT_EXTRA_BEFORE);
  write_node (self, spec, node);
  write_extras_at (self, CT_EXTRA_AFTER);
  self->extras = outer_extras;
  self->path = outer_path;
}

static void
write_element (Writer *self, const CtElementSpec *spec, CtNode *node, guint index)
{
  gsize length;

  if (spec->kind == CT_ELEMENT_NODE)
    {
      write_node_element (self, spec, node);
      return;
    }

  if (self->extras == NULL)
    {
      write_kind (self, spec, node, index);
      return;
    }

  length = self->path->len;
  ct_plan_extras_append_step (self->path, spec, index);
  write_extras_at (self, CT_EXTRA_BEFORE);
  write_kind (self, spec, node, index);
  g_string_truncate (self->path, length);
}

static GBytes *
write_plan (Writer *self, CtPlan *plan)
{
  GString *text = self->out.text = g_string_sized_new (64 * 1024);

  g_string_append (text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  write_children (self, ct_plan_schema_get_document (), CT_NODE (plan));

  if (!g_utf8_validate_len (text->str, text->len, NULL))
    {
      char *valid = g_utf8_make_valid (text->str, text->len);

      g_string_free (text, TRUE);
      return g_bytes_new_take (valid, strlen (valid));
    }

  return g_string_free_to_bytes (text);
}

/**
 * ct_plan_writer_write:
 *
 * What nobody has changed comes out as it went in. Characters that XML can't hold become U+FFFD, so
 * that what is written can always be read again.
 *
 * Returns: (transfer full): the plan as a file
 */
GBytes *
ct_plan_writer_write (CtPlan *plan)
{
  Writer self = { { NULL } };

  g_return_val_if_fail (CT_IS_PLAN (plan), NULL);

  return write_plan (&self, plan);
}

/**
 * ct_plan_writer_write_with_meaning:
 *
 * The same, but beside words that stood alone in the file it writes what they were found to mean.
 *
 * Returns: (transfer full): the plan as a file
 */
GBytes *
ct_plan_writer_write_with_meaning (CtPlan *plan)
{
  Writer self = { { NULL }, .with_meaning = TRUE };

  g_return_val_if_fail (CT_IS_PLAN (plan), NULL);

  return write_plan (&self, plan);
}

/**
 * ct_plan_writer_write_without_issues:
 *
 * As ct_plan_writer_write_with_meaning(), but without the whole element <issues>.
 *
 * Returns: (transfer full): the plan as a file
 */
GBytes *
ct_plan_writer_write_without_issues (CtPlan *plan)
{
  Writer self = { { NULL }, .with_meaning = TRUE, .without_issues = TRUE };

  g_return_val_if_fail (CT_IS_PLAN (plan), NULL);

  return write_plan (&self, plan);
}
