/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtXmlOutput:
 * @text: what was written so far
 * @depth: how many elements are open
 * @tag_open: the last tag may still get attributes, or be the whole element
 *
 * XML as it is written: an element a line, two spaces of indent for each level.
 */
typedef struct
{
  GString *text;
  guint depth;
  gboolean tag_open;
} CtXmlOutput;

/* The beginning of an element that may turn out to be empty, and is then taken back. */
typedef struct
{
  gsize start;
  gsize after_name;
  gboolean parent_open;
} CtXmlMark;

CtXmlMark ct_xml_output_begin (CtXmlOutput *self, const char *name);
void ct_xml_output_attribute (CtXmlOutput *self, const char *name, const char *value);
void ct_xml_output_begin_words (CtXmlOutput *self);
void ct_xml_output_end_words (CtXmlOutput *self, const char *name);
void ct_xml_output_raw_line (CtXmlOutput *self, const char *xml);
void ct_xml_output_end (CtXmlOutput *self, const char *name);
void ct_xml_output_end_optional (CtXmlOutput *self, const char *name, CtXmlMark mark);

G_END_DECLS
