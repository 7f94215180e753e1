/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CtFieldKind:
 * @CT_FIELD_TEXT: words as typed; never %NULL, "" when there are none
 * @CT_FIELD_NUMBER: an integer; %CT_FIELD_NO_NUMBER when absent
 * @CT_FIELD_BOXED: an immutable boxed value; %NULL when absent
 */
typedef enum
{
  CT_FIELD_TEXT,
  CT_FIELD_NUMBER,
  CT_FIELD_BOXED,
} CtFieldKind;

/* What a number field holds when the file says nothing. */
#define CT_FIELD_NO_NUMBER (-1)

typedef gboolean (*CtFieldEqualFunc) (gconstpointer a, gconstpointer b);

/**
 * CtFieldSpec:
 * @name: the GObject property's name
 * @kind: what the field holds
 * @label: (nullable): untranslated name of the step in the undo menu ("Change the period")
 * @boxed_type: for %CT_FIELD_BOXED, the type's getter
 * @boxed_equal: for %CT_FIELD_BOXED, equality of two values that are not %NULL
 *
 * One property of a [class@Ct.Node]. A node class is little more than a table of these.
 */
typedef struct
{
  const char *name;
  CtFieldKind kind;
  const char *label;
  GType (*boxed_type) (void);
  CtFieldEqualFunc boxed_equal;
} CtFieldSpec;

#define CT_FIELD_TEXT_SPEC(name, label)                                                            \
  {                                                                                                \
    name, CT_FIELD_TEXT, label, NULL, NULL                                                         \
  }
#define CT_FIELD_NUMBER_SPEC(name, label)                                                          \
  {                                                                                                \
    name, CT_FIELD_NUMBER, label, NULL, NULL                                                       \
  }
#define CT_FIELD_BOXED_SPEC(name, label, get_type, equal)                                          \
  {                                                                                                \
    name, CT_FIELD_BOXED, label, get_type, (CtFieldEqualFunc) equal                                \
  }

G_END_DECLS
