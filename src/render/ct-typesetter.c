/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-typesetter"

#include "config.h"

#include "ct-typesetter.h"

#include <pango/pangocairo.h>
#include <string.h>

#include "ct-font-choice.h"
#include "ct-print-text.h"
#include "ct-text-cache.h"

/**
 * CtTypesetter:
 *
 * Sets words in lines, in points, with the one family of fonts of a document. Its measures do not
 * depend on a screen, so that pages break at the same places everywhere.
 */
struct _CtTypesetter
{
  CtPageStyle *style;
  PangoContext *context;
  const char *family;
  char *lacking;
  char *unknown; /* those of lacking that no font has */
  GHashTable *descriptions;
  PangoAttrList *attributes;
  CtTextCache *cache; /* NULL outside of rounds */
};

/**
 * ct_typesetter_look_for_fonts:
 *
 * Begins to look for the fonts that are installed, on another thread. That takes about as long as
 * to read a plan and the standards, so whoever does that first calls this before.
 */
void
ct_typesetter_look_for_fonts (void)
{
  /* The first map of a program sets Fontconfig to work; what that finds is for all maps. */
  g_object_unref (pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT));
}

static PangoContext *
create_context (void)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoContext *context;

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  context = pango_font_map_create_context (map);

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);

  return context;
}

/* The fonts and the words that were set in them may be those of an earlier typesetter. */
static void
share (CtTypesetter *self, CtTypesetter *earlier)
{
  self->context = g_object_ref (earlier->context);
  self->descriptions = g_hash_table_ref (earlier->descriptions);
  self->attributes = pango_attr_list_ref (earlier->attributes);
  self->cache = earlier->cache != NULL ? ct_text_cache_ref (earlier->cache) : NULL;
}

static void
begin (CtTypesetter *self)
{
  self->context = create_context ();
  pango_context_set_language (self->context, pango_language_from_string (
                                                 ct_page_style_get_language (self->style)));
  self->descriptions =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pango_font_description_free);
  self->attributes = pango_attr_list_new ();
  pango_attr_list_insert (self->attributes, pango_attr_insert_hyphens_new (FALSE));
}

/* What no font has would be printed as a box; it is left out, and told. */
static char *
list_unknown (CtTypesetter *self)
{
  GString *unknown = g_string_new (NULL);

  for (const char *p = ct_typesetter_get_lacking (self); *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autoptr (PangoLayout) layout = pango_layout_new (self->context);

      pango_layout_set_text (layout, p, (int) (g_utf8_next_char (p) - p));
      if (pango_layout_get_unknown_glyphs_count (layout) > 0)
        g_string_append_unichar (unknown, g_utf8_get_char (p));
    }

  return g_string_free (unknown, FALSE);
}

static void
leave_out_unknown (CtTypesetter *self, char *text)
{
  char *end = text;

  if (*self->unknown == '\0')
    return;

  for (const char *p = text, *next; *p != '\0'; p = next)
    {
      next = g_utf8_next_char (p);
      if (g_utf8_strchr (self->unknown, -1, g_utf8_get_char (p)) == NULL)
        {
          memmove (end, p, next - p);
          end += next - p;
        }
    }
  *end = '\0';
}

static gboolean
pick_family (CtTypesetter *self, const char *letters, GError **error)
{
  self->family =
      ct_font_choice_pick (self->context, ct_page_style_get_families (self->style),
                           ct_page_style_get_letters (self->style), letters, &self->lacking, error);
  self->unknown = list_unknown (self);

  return self->family != NULL;
}

/**
 * ct_typesetter_new:
 * @letters: the letters of the document
 * @error: return location for a [error@Ct.FontError]
 *
 * Returns: (transfer full) (nullable): a typesetter with the style's best font
 */
CtTypesetter *
ct_typesetter_new (CtPageStyle *style, const char *letters, GError **error)
{
  g_autoptr (CtTypesetter) self = g_new0 (CtTypesetter, 1);

  self->style = g_object_ref (style);
  begin (self);

  return pick_family (self, letters, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * ct_typesetter_new_after:
 * @earlier: a typesetter for a style that differs from @style in lengths at most
 *
 * Returns: (transfer full) (nullable): a typesetter that shares fonts and words with @earlier, as
 *   far as it would take the same font; may be used on the thread of @earlier only
 */
CtTypesetter *
ct_typesetter_new_after (CtTypesetter *earlier,
                         CtPageStyle *style,
                         const char *letters,
                         GError **error)
{
  g_autoptr (CtTypesetter) self = g_new0 (CtTypesetter, 1);

  self->style = g_object_ref (style);
  share (self, earlier);
  if (!pick_family (self, letters, error))
    return NULL;

  return g_str_equal (self->family, earlier->family) ? g_steal_pointer (&self)
                                                     : ct_typesetter_new (style, letters, error);
}

void
ct_typesetter_free (CtTypesetter *self)
{
  g_clear_pointer (&self->cache, ct_text_cache_unref);
  g_clear_pointer (&self->descriptions, g_hash_table_unref);
  g_clear_pointer (&self->attributes, pango_attr_list_unref);
  g_clear_object (&self->context);
  g_clear_object (&self->style);
  g_free (self->lacking);
  g_free (self->unknown);
  g_free (self);
}

CtPageStyle *
ct_typesetter_get_style (CtTypesetter *self)
{
  return self->style;
}

const char *
ct_typesetter_get_family (CtTypesetter *self)
{
  return self->family;
}

/**
 * ct_typesetter_get_lacking:
 *
 * Returns: the letters of the document that the font has not, "" as a rule
 */
const char *
ct_typesetter_get_lacking (CtTypesetter *self)
{
  return self->lacking != NULL ? self->lacking : "";
}

double
ct_typesetter_get_length (CtTypesetter *self, CtLength length)
{
  return ct_page_style_get_length (self->style, length);
}

static PangoFontDescription *
get_description (CtTypesetter *self, double size, CtFace face)
{
  gpointer key = GUINT_TO_POINTER ((guint) (size * 16) << 2 | face);
  PangoFontDescription *description = g_hash_table_lookup (self->descriptions, key);

  if (description != NULL)
    return description;

  /* Not from a string: "Times New Roman 13" would be read as the family "Times New". */
  description = pango_font_description_new ();
  pango_font_description_set_family (description, self->family);
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  if (face & CT_FACE_BOLD)
    pango_font_description_set_weight (description, PANGO_WEIGHT_BOLD);
  if (face & CT_FACE_ITALIC)
    pango_font_description_set_style (description, PANGO_STYLE_ITALIC);
  g_hash_table_insert (self->descriptions, key, description);

  return description;
}

/* Whether the line from @start on goes on with a word that is wider than the lines and was broken
 * anywhere, or behind a sign that parts it from a space.
 */
static gboolean
breaks_word (PangoLayout *layout, gsize start, const PangoLogAttr *attribute)
{
  const char *text = pango_layout_get_text (layout);
  gunichar before = g_utf8_get_char (g_utf8_prev_char (text + start));
  gunichar first = g_utf8_get_char (text + start);

  return before != '\n' && (!attribute->is_line_break || g_unichar_isspace (first));
}

/* Lets words that were broken for their width break at better places. Returns whether it did. */
static gboolean
loosen_words (PangoLayout *layout)
{
  g_autoptr (GString) text = g_string_new (pango_layout_get_text (layout));
  int n_attributes, n_lines = pango_layout_get_line_count (layout);
  const PangoLogAttr *attributes = pango_layout_get_log_attrs_readonly (layout, &n_attributes);
  glong offset = g_utf8_strlen (text->str, (gssize) text->len);
  gsize end = text->len, at = end;
  gboolean loosened = FALSE;

  /* From the last line on, so that a word is loosened once and places before it stay. */
  for (int i = n_lines - 1; i > 0; i--)
    {
      gsize start = (gsize) pango_layout_get_line_readonly (layout, i)->start_index;

      offset -= g_utf8_strlen (pango_layout_get_text (layout) + start, (gssize) (end - start));
      end = start;
      if (start >= at || !breaks_word (layout, start, &attributes[offset]))
        continue;

      at = start;
      loosened |= ct_print_text_loosen (text, &at);
    }

  if (loosened)
    pango_layout_set_text (layout, text->str, -1);

  return loosened;
}

/* A gap between words may be so many times as wide as their letters are high. */
#define WIDEST_GAP 0.85

static gboolean
run_has_river (const PangoGlyphItem *run, const char *text, double size)
{
  PangoGlyphItemIter iter;
  gboolean more;

  for (more = pango_glyph_item_iter_init_start (&iter, (PangoGlyphItem *) run, text); more;
       more = pango_glyph_item_iter_next_cluster (&iter))
    {
      int width = 0;

      if (!g_unichar_isspace (g_utf8_get_char (text + iter.start_index)))
        continue;

      for (int i = MIN (iter.start_glyph, iter.end_glyph);
           i < MAX (iter.start_glyph, iter.end_glyph); i++)
        width += run->glyphs->glyphs[i].geometry.width;
      if (pango_units_to_double (width) > size * WIDEST_GAP)
        return TRUE;
    }

  return FALSE;
}

/* Whether a line was drawn apart to the margin until its words no longer hold together. */
static gboolean
has_rivers (PangoLayout *layout, double size)
{
  const char *text = pango_layout_get_text (layout);
  int n_lines = pango_layout_get_line_count (layout);

  for (int i = 0; i + 1 < n_lines; i++)
    for (GSList *l = pango_layout_get_line_readonly (layout, i)->runs; l != NULL; l = l->next)
      if (run_has_river (l->data, text, size))
        return TRUE;

  return FALSE;
}

static void
apply_style (CtTypesetter *self, PangoLayout *layout, const CtTextStyle *style)
{
  pango_layout_set_font_description (layout, get_description (self, style->size, style->face));
  pango_layout_set_attributes (layout, self->attributes);
  pango_layout_set_auto_dir (layout, FALSE);

  if (style->width > 0)
    {
      pango_layout_set_width (layout, pango_units_from_double (style->width));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_justify (layout, style->justify);
    }
  pango_layout_set_alignment (layout, style->align);
  pango_layout_set_indent (layout, pango_units_from_double (style->indent));
  if (style->line_spacing > 0 && style->line_spacing != 1)
    pango_layout_set_line_spacing (layout, style->line_spacing);
}

/**
 * ct_typesetter_begin_round:
 *
 * From now on all words are remembered, and those that were set in an earlier round are not set
 * again.
 */
void
ct_typesetter_begin_round (CtTypesetter *self)
{
  if (self->cache == NULL)
    self->cache = ct_text_cache_new ();

  ct_text_cache_begin_round (self->cache);
}

/* Forgets the words that were not set in this round. */
void
ct_typesetter_end_round (CtTypesetter *self)
{
  ct_text_cache_end_round (self->cache);
}

/* What is bound together gives way where words would be broken or drawn apart; where that is not
 * enough, the right margin does.
 */
static void
loosen (PangoLayout *layout, const CtTextStyle *style)
{
  gboolean justified = style->justify && style->width > 0;

  while (loosen_words (layout))
    ;

  if (justified && has_rivers (layout, style->size))
    {
      g_autoptr (GString) text = g_string_new (pango_layout_get_text (layout));

      if (ct_print_text_relax (text))
        pango_layout_set_text (layout, text->str, -1);
    }

  if (justified && has_rivers (layout, style->size))
    pango_layout_set_justify (layout, FALSE);
}

/* Ends the words in "…" where they would be higher. */
static void
limit_height (PangoLayout *layout, double height)
{
  int found;

  pango_layout_get_size (layout, NULL, &found);
  if (height <= 0 || pango_units_to_double (found) <= height)
    return;

  pango_layout_set_height (layout, pango_units_from_double (height));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
}

static CtTextBlock *
set_words (
    CtTypesetter *self, const char *text, const CtTextStyle *style, CtNode *node, guint field)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (self->context);
  g_autofree char *prepared = ct_print_text_prepare (self->style, text);
  CtTextBlock *block;

  leave_out_unknown (self, prepared);
  apply_style (self, layout, style);
  pango_layout_set_text (layout, prepared, -1);
  loosen (layout, style);
  limit_height (layout, style->max_height);

  block = ct_text_block_new (layout, node, field);
  block->space_before = style->space_before;

  return block;
}

/**
 * ct_typesetter_set:
 * @text: words; a line break is a line break
 * @node: (nullable): the part of the plan that the words come from
 * @field: the field of @node
 *
 * Returns: (transfer full): the words in lines; maybe shared with others
 */
CtTextBlock *
ct_typesetter_set (
    CtTypesetter *self, const char *text, const CtTextStyle *style, CtNode *node, guint field)
{
  CtTextBlock *block =
      self->cache != NULL ? ct_text_cache_find (self->cache, text, style, node, field) : NULL;

  if (block != NULL)
    return block;

  block = set_words (self, text, style, node, field);
  if (self->cache != NULL)
    ct_text_cache_add (self->cache, text, style, block);

  return block;
}
