/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_PLAN_NAMESPACE "urn:caitien:plan:1"
#define CT_PLAN_VERSION_WRITTEN "1.0"

/* What an attribute stands for. */
typedef enum
{
  CT_ATTRIBUTE_ID,     /* the node's id */
  CT_ATTRIBUTE_TEXT,   /* a text field of the node */
  CT_ATTRIBUTE_NUMBER, /* a number field of the node */
  CT_ATTRIBUTE_STATUS, /* a number field of the node, written as the word for a CtStatus */
  CT_ATTRIBUTE_VALUE,  /* a part of a value; CtAttributeSpec.field is its place in the value */
} CtAttributeKind;

typedef struct
{
  const char *name;
  CtAttributeKind kind;
  guint field;
} CtAttributeSpec;

/**
 * CtElementKind:
 * @CT_ELEMENT_NODE: a node of its own: an item of a list of the owner, or its one school
 * @CT_ELEMENT_GROUP: an element that only holds others, which belong to the owner
 * @CT_ELEMENT_TEXT: a text field of the owner, maybe with attributes that are fields too
 * @CT_ELEMENT_LINE: one string of a field that is a string list; occurs several times
 * @CT_ELEMENT_EVIDENCE: one entry of an evidence field; occurs several times
 * @CT_ELEMENT_CALENDAR: the calendar field
 * @CT_ELEMENT_PERIOD: a period field
 * @CT_ELEMENT_BUDGET: a budget field
 * @CT_ELEMENT_WORDS: the words of a period or budget; always written
 * @CT_ELEMENT_RANGE: a range of a period; occurs several times
 * @CT_ELEMENT_SUM: a sum of a budget; occurs several times
 */
typedef enum
{
  CT_ELEMENT_NODE,
  CT_ELEMENT_GROUP,
  CT_ELEMENT_TEXT,
  CT_ELEMENT_LINE,
  CT_ELEMENT_EVIDENCE,
  CT_ELEMENT_CALENDAR,
  CT_ELEMENT_PERIOD,
  CT_ELEMENT_BUDGET,
  CT_ELEMENT_WORDS,
  CT_ELEMENT_RANGE,
  CT_ELEMENT_SUM,
} CtElementKind;

typedef struct _CtElementSpec CtElementSpec;

/**
 * CtElementSpec:
 * @name: the element's name
 * @kind: what it stands for
 * @field: the field that its text, or its value, is; 0 for none
 * @list: for items, the number of the owner's list
 * @repeated: for %CT_ELEMENT_LINE and %CT_ELEMENT_EVIDENCE: 0 or 1, different for each such field
 *   of one node
 * @node_type: for items, the class to make
 * @get_single: for a node that its owner always has
 * @variant_field: for items that are told apart by their element's name: the field that says which
 * @variant: and its value for this name; only variant 0 has its own turn when writing
 * @attributes: in the order of writing, ends with a %NULL name
 * @children: in the order of writing, ends with a %NULL name
 *
 * One line of the table that the reader and the writer of plans share.
 */
struct _CtElementSpec
{
  const char *name;
  CtElementKind kind;
  guint field;
  guint list;
  guint repeated;
  GType (*node_type) (void);
  CtNode *(*get_single) (CtNode *owner);
  guint variant_field;
  int variant;
  const CtAttributeSpec *attributes;
  const CtElementSpec *children;
};

#define CT_ATTRIBUTE_MAX_VALUES 6

const CtElementSpec *ct_plan_schema_get_document (void);
const CtElementSpec *ct_element_spec_find_child (const CtElementSpec *spec,
                                                 const char *name,
                                                 guint *hint);
const CtAttributeSpec *ct_element_spec_find_attribute (const CtElementSpec *spec, const char *name);
const CtElementSpec *ct_element_spec_find_variant (const CtElementSpec *spec, CtNode *node);
gboolean ct_element_spec_is_repeated (const CtElementSpec *spec);
gboolean ct_element_spec_holds_text (const CtElementSpec *spec);

G_END_DECLS
