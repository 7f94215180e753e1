/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-builder"

#include "config.h"

#include "ct-plan-builder.h"

#include <glib/gi18n-lib.h>

#include "ct-action.h"
#include "ct-plan-extras.h"
#include "ct-plan-strings.h"
#include "ct-plan-values.h"
#include "ct-value-parts.h"

/* Builds a plan out of the elements that the schema knows, as they begin and end. A stack of frames
 * stands for those that are open. What the reader found beside them is kept with the nearest node,
 * under the name of the place where it stood (ct-plan-extras.h).
 */

/* More than the schema is deep. */
#define MAX_FRAMES 10

/* The words are the first child of a period and of a budget. */
#define SEEN_WORDS 1u

/**
 * Frame:
 * @node: what the element's fields belong to
 * @node_frame: the frame of the element that is @node itself
 * @made: for an item, @node until its list has it
 * @index: the number among its like in @node, for elements that occur several times
 * @next_child: where to look first for the next child's spec
 * @seen: which children there were, one bit each
 * @bit: the element's own bit in its parent's @seen
 * @n_found: how much had been found when the element began
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
  guint32 bit;
  guint n_found;
  GPtrArray *pending;
  CtPlanStrings strings;
} Frame;

typedef struct
{
  CtNode *node;
  const CtElementSpec *spec;
} Wordy;

struct _CtPlanBuilder
{
  CtPlan *plan;

  Frame frames[MAX_FRAMES];
  guint top;
  guint n_found;

  GString *text;
  CtValueParts *parts;
  GArray *wordy;
};

static Frame *
get_top (CtPlanBuilder *self)
{
  return &self->frames[self->top];
}

/* The place of a frame's element in its node: "signer/capacity[1]"; "" for the node itself. */
static char *
dup_path (CtPlanBuilder *self, guint frame)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (guint i = self->frames[frame].node_frame + 1; i <= frame; i++)
    ct_plan_extras_append_step (path, self->frames[i].spec, self->frames[i].index);

  return g_string_free (g_steal_pointer (&path), FALSE);
}

static void
keep (CtPlanBuilder *self, guint frame, const char *place, gsize offset, const char *xml)
{
  g_autofree char *path = dup_path (self, frame);
  g_autofree char *slot = g_strconcat (place, path, NULL);

  ct_node_add_extra (self->frames[frame].node, ct_extra_new (slot, offset, xml));
  self->n_found++;
}

static void
keep_pending (CtPlanBuilder *self, Frame *parent, guint frame, const char *place)
{
  if (parent->pending == NULL)
    return;

  for (guint i = 0; i < parent->pending->len; i++)
    keep (self, frame, place, 0, g_ptr_array_index (parent->pending, i));

  g_clear_pointer (&parent->pending, g_ptr_array_unref);
}

static GPtrArray *
get_strings (CtPlanBuilder *self, const CtElementSpec *spec)
{
  return ct_plan_strings_get (&self->frames[get_top (self)->node_frame].strings, spec);
}

/* Which of its like an element will be. */
static guint
get_index (CtPlanBuilder *self, const CtElementSpec *spec)
{
  if (spec->kind == CT_ELEMENT_LINE)
    return get_strings (self, spec)->len;
  if (spec->kind == CT_ELEMENT_EVIDENCE)
    return get_strings (self, spec)->len / 2;
  if (spec->kind == CT_ELEMENT_RANGE)
    return self->parts->ranges->len;
  if (spec->kind == CT_ELEMENT_SUM)
    return self->parts->sums->len;

  return 0;
}

static void
apply_attribute (CtPlanBuilder *self,
                 CtXmlParser *parser,
                 CtNode *node,
                 const CtAttributeSpec *spec,
                 const char *value)
{
  int number;

  switch (spec->kind)
    {
    case CT_ATTRIBUTE_ID:
      ct_plan_claim_id (self->plan, node, value);
      break;

    case CT_ATTRIBUTE_TEXT:
      ct_node_set_text (node, spec->field, value);
      self->n_found += *value != '\0';
      break;

    case CT_ATTRIBUTE_NUMBER:
      if (ct_plan_values_read_number (parser, spec->name, value, &number))
        ct_node_set_number (node, spec->field, number);
      self->n_found += number != CT_FIELD_NO_NUMBER;
      break;

    case CT_ATTRIBUTE_STATUS:
      if (ct_plan_values_read_status (parser, value, &number))
        ct_node_set_number (node, spec->field, number);
      self->n_found += number != CT_FIELD_NO_NUMBER;
      break;

    case CT_ATTRIBUTE_VALUE:
    default:
      g_assert_not_reached ();
    }
}

static void
set_text (CtPlanBuilder *self, CtNode *node, guint field)
{
  if (self->text->len == 0)
    return;

  ct_node_set_text (node, field, self->text->str);
  self->n_found++;
}

/* Words without their meaning: someone typed the file by hand. What they mean can be read once the
 * calendar is known, and that may stand further down. */
static void
end_period (CtPlanBuilder *self, Frame *frame)
{
  g_autoptr (CtPeriod) period = ct_value_parts_dup_period (self->parts);

  if (period == NULL)
    return;

  if (ct_period_get_n_ranges (period) == 0 && !ct_period_get_fixed (period))
    {
      Wordy wordy = { frame->node, frame->spec };

      g_array_append_val (self->wordy, wordy);
    }
  ct_node_set_boxed (frame->node, frame->spec->field, period);
  self->n_found++;
}

/* What the words mean is computed and shown, but nobody has changed the plan for that. */
static void
note_words_only (CtNode *node, const char *name, const char *words)
{
  g_autofree char *slot = g_strconcat (CT_EXTRA_WORDS_ONLY, name, NULL);

  ct_node_add_extra (node, ct_extra_new (slot, 0, words));
}

static void
end_budget (CtPlanBuilder *self, Frame *frame)
{
  g_autoptr (CtBudget) budget = ct_value_parts_dup_budget (self->parts);

  if (budget == NULL)
    return;

  if (self->parts->sums->len == 0 && ct_budget_get_n_sums (budget) > 0)
    note_words_only (frame->node, frame->spec->name, ct_budget_get_text (budget));
  ct_node_set_boxed (frame->node, frame->spec->field, budget);
  self->n_found++;
}

static void
end_line (CtPlanBuilder *self, Frame *frame)
{
  GString *line = frame->spec->attributes != NULL ? self->parts->ref : self->text;

  if (line->len == 0 && self->n_found == frame->n_found)
    return;

  g_ptr_array_add (get_strings (self, frame->spec), g_strndup (line->str, line->len));
  self->n_found++;
}

static void
end_evidence (CtPlanBuilder *self, Frame *frame)
{
  GPtrArray *strings = get_strings (self, frame->spec);

  if (self->parts->ref->len == 0 && self->text->len == 0 && self->n_found == frame->n_found)
    return;

  g_ptr_array_add (strings, g_strndup (self->parts->ref->str, self->parts->ref->len));
  g_ptr_array_add (strings, g_strndup (self->text->str, self->text->len));
  self->n_found++;
}

static void
end_node (CtPlanBuilder *self, Frame *frame)
{
  if (frame->spec->field != 0)
    set_text (self, frame->node, frame->spec->field);

  ct_plan_strings_move_to (&frame->strings, frame->node, frame->spec->children);

  if (frame->made != NULL)
    {
      CtNode *owner = self->frames[self->top - 1].node;

      ct_node_list_append (ct_node_get_list (owner, frame->spec->list), frame->made);
      g_clear_object (&frame->made);
      self->n_found++;
    }
}

static void
end_frame (CtPlanBuilder *self, Frame *frame)
{
  switch (frame->spec->kind)
    {
    case CT_ELEMENT_NODE:
      end_node (self, frame);
      break;

    case CT_ELEMENT_TEXT:
      if (frame->spec->field != 0)
        set_text (self, frame->node, frame->spec->field);
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
      g_string_assign (self->parts->words, self->text->str);
      self->n_found += self->text->len > 0;
      break;

    case CT_ELEMENT_GROUP:
    case CT_ELEMENT_CALENDAR:
    case CT_ELEMENT_RANGE:
    case CT_ELEMENT_SUM:
    default:
      break;
    }
}

CtPlanBuilder *
ct_plan_builder_new (void)
{
  CtPlanBuilder *self = g_new0 (CtPlanBuilder, 1);

  self->plan = ct_plan_new ();
  ct_plan_begin_load (self->plan);
  self->text = g_string_sized_new (1024);
  self->parts = ct_value_parts_new ();
  self->wordy = g_array_new (FALSE, FALSE, sizeof (Wordy));

  self->frames[0].spec = ct_plan_schema_get_document ();
  self->frames[0].node = CT_NODE (self->plan);

  return self;
}

void
ct_plan_builder_free (CtPlanBuilder *self)
{
  for (guint i = 0; i < MAX_FRAMES; i++)
    {
      g_clear_object (&self->frames[i].made);
      g_clear_pointer (&self->frames[i].pending, g_ptr_array_unref);
      ct_plan_strings_clear (&self->frames[i].strings);
    }

  g_clear_object (&self->plan);
  g_string_free (self->text, TRUE);
  ct_value_parts_free (self->parts);
  g_array_unref (self->wordy);
  g_free (self);
}

/* Whether no element is open: the next one is the root, or the file is over. */
gboolean
ct_plan_builder_is_at_root (CtPlanBuilder *self)
{
  return self->top == 0;
}

/* Whether text at this place is content, with its white space. */
gboolean
ct_plan_builder_holds_text (CtPlanBuilder *self)
{
  return ct_element_spec_holds_text (get_top (self)->spec);
}

/* Items have no bit, since there may be many. */
static guint32
get_bit (Frame *parent, const CtElementSpec *spec)
{
  if (spec->kind != CT_ELEMENT_GROUP && ct_element_spec_is_repeated (spec))
    return 0;

  return 1u << (spec - parent->spec->children);
}

/* A second list of items goes on with the first, unless it has something to say for itself. */
static gboolean
goes_on (const CtElementSpec *spec, const CtXmlElement *element)
{
  return spec->kind == CT_ELEMENT_GROUP && ct_element_spec_is_repeated (spec) &&
         element->n_attributes == 0 && element->n_namespaces == 0;
}

/**
 * ct_plan_builder_find_child:
 * @element: an element of our namespace
 * @second: (out): the element was there already and may stand once only
 *
 * Returns: (nullable): what @element means here
 */
const CtElementSpec *
ct_plan_builder_find_child (CtPlanBuilder *self, const CtXmlElement *element, gboolean *second)
{
  Frame *frame = get_top (self);
  const CtElementSpec *spec =
      ct_element_spec_find_child (frame->spec, element->name, &frame->next_child);

  *second = spec != NULL && (frame->seen & get_bit (frame, spec)) != 0 && !goes_on (spec, element);

  return spec;
}

void
ct_plan_builder_begin (CtPlanBuilder *self, const CtElementSpec *spec)
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
  frame->bit = get_bit (parent, spec);
  parent->seen |= frame->bit;

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
  frame->n_found = self->n_found;
  if (ct_element_spec_holds_text (spec))
    g_string_truncate (self->text, 0);
}

const CtAttributeSpec *
ct_plan_builder_find_attribute (CtPlanBuilder *self, const CtXmlAttribute *attribute)
{
  if (attribute->prefix != NULL)
    return NULL;

  return ct_element_spec_find_attribute (get_top (self)->spec, attribute->name);
}

/**
 * ct_plan_builder_set_attributes:
 * @parser: fails when a value can't be read
 *
 * Takes the known attributes of the element that was begun last.
 */
void
ct_plan_builder_set_attributes (CtPlanBuilder *self,
                                CtXmlParser *parser,
                                const CtXmlElement *element)
{
  Frame *frame = get_top (self);
  const char *values[CT_ATTRIBUTE_MAX_VALUES] = { NULL };

  for (guint i = 0; i < element->n_attributes; i++)
    {
      const CtXmlAttribute *attribute = &element->attributes[i];
      const CtAttributeSpec *spec = ct_plan_builder_find_attribute (self, attribute);

      if (spec == NULL)
        continue;

      if (spec->kind == CT_ATTRIBUTE_VALUE)
        values[spec->field] = attribute->value;
      else
        apply_attribute (self, parser, frame->node, spec, attribute->value);
    }

  if (frame->spec->kind == CT_ELEMENT_CALENDAR)
    {
      g_autoptr (CtCalendar) calendar = ct_plan_values_read_calendar (parser, values);

      ct_node_set_boxed (frame->node, frame->spec->field, calendar);
      self->n_found++;
    }
  else
    {
      ct_value_parts_set_attributes (self->parts, parser, frame->spec->kind, values);
    }
}

void
ct_plan_builder_add_text (CtPlanBuilder *self, const char *text, gsize length)
{
  g_string_append_len (self->text, text, length);
}

/**
 * ct_plan_builder_set_words:
 *
 * Takes words that stand straight in a period or a budget, where their <text> should be.
 *
 * Returns: %FALSE when this is no such place
 */
gboolean
ct_plan_builder_set_words (CtPlanBuilder *self, const char *words)
{
  Frame *frame = get_top (self);

  if ((frame->spec->kind != CT_ELEMENT_PERIOD && frame->spec->kind != CT_ELEMENT_BUDGET) ||
      (frame->seen & SEEN_WORDS) != 0)
    return FALSE;

  frame->seen |= SEEN_WORDS;
  g_string_assign (self->parts->words, words);

  return TRUE;
}

void
ct_plan_builder_end (CtPlanBuilder *self)
{
  Frame *frame = get_top (self);

  keep_pending (self, frame, self->top, CT_EXTRA_END);
  end_frame (self, frame);
  self->top--;

  /* An empty element is as good as none: it will not be written, and is no first one either. */
  if (self->n_found == frame->n_found)
    get_top (self)->seen &= ~frame->bit;
}

void
ct_plan_builder_keep_attributes (CtPlanBuilder *self, const char *xml)
{
  keep (self, self->top, CT_EXTRA_ATTRIBUTES, 0, xml);
}

/**
 * ct_plan_builder_keep:
 * @xml: what stands here, as source
 * @at_end: keep it at the end of its parent, not before the element that follows
 */
void
ct_plan_builder_keep (CtPlanBuilder *self, const char *xml, gboolean at_end)
{
  Frame *frame = get_top (self);

  if (ct_element_spec_holds_text (frame->spec))
    {
      keep (self, self->top, CT_EXTRA_INSIDE, self->text->len, xml);
      return;
    }

  if (at_end)
    {
      keep (self, self->top, CT_EXTRA_END, 0, xml);
      return;
    }

  if (frame->pending == NULL)
    frame->pending = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (frame->pending, g_strdup (xml));
}

static void
read_wordy (CtPlanBuilder *self, const Wordy *wordy)
{
  const char *words = ct_period_get_text (ct_node_get_boxed (wordy->node, wordy->spec->field));
  g_autoptr (CtPeriod) period = ct_plan_read_period (self->plan, words);

  if (ct_period_get_n_ranges (period) == 0)
    return;

  note_words_only (wordy->node, wordy->spec->name, words);
  ct_node_set_boxed (wordy->node, wordy->spec->field, period);
}

/**
 * ct_plan_builder_finish:
 * @name: what to call the file in errors
 *
 * Returns: (transfer full) (nullable): the whole plan; %NULL when something is missing in it
 */
CtPlan *
ct_plan_builder_finish (CtPlanBuilder *self, const char *name, GError **error)
{
  if (ct_plan_get_calendar (self->plan) == NULL)
    {
      g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_VALUE, "%s:1: %s", name,
                   _ ("The plan has no <calendar>, so its school years are not known."));
      return NULL;
    }

  for (guint i = 0; i < self->wordy->len; i++)
    read_wordy (self, &g_array_index (self->wordy, Wordy, i));

  keep_pending (self, &self->frames[0], 0, CT_EXTRA_AFTER);
  ct_plan_end_load (self->plan);

  return g_steal_pointer (&self->plan);
}
