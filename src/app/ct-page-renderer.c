/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-page-renderer"

#include "config.h"

#include "ct-page-renderer.h"

#include <poppler.h>

#include "ct-page-cache.h"

/**
 * CtPageRenderer:
 *
 * Pictures of printed pages, made off the main thread: the page is written as a PDF, and Poppler
 * draws that.
 *
 * There is at most one job under way. Who needs a picture asks for it each time it draws; when it
 * comes, #CtPageRenderer::page-ready tells it to draw again. Pages that a change left as they were
 * keep their pictures; of the others the old ones stand in until the new ones are there.
 */
struct _CtPageRenderer
{
  GObject parent_instance;

  CtPrintout *printout;
  guint generation;
  GArray *versions; /* of each page: the generation that changed it last */

  /* The worker's: the page that it drew last. */
  PopplerDocument *document;
  guint document_page;
  guint document_version;

  CtPageCache *cache;
  GArray *wanted[CT_PAGE_N_PRIORITIES];
  gboolean busy;
};

/* No picture is larger than this; beyond it, it is stretched. */
#define MAX_WIDTH 2600

/* Up to this width a picture counts as small, and is drawn so many times larger at first. */
#define SMALL_WIDTH 250
#define SMALL_FACTOR 4

typedef struct
{
  guint page;
  guint width;
} Request;

typedef struct
{
  CtPrintout *printout;
  guint version;
  guint page;
  guint width;
} Job;

enum
{
  PAGE_READY,
  PAGES_CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CtPageRenderer, ct_page_renderer, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void start_next_job (CtPageRenderer *self);

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->printout);
  g_free (job);
}

/* The worker's side */

static GdkTexture *
texture_from_surface (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes =
      g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * height,
                                  (GDestroyNotify) cairo_surface_destroy,
                                  cairo_surface_reference (surface));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static cairo_surface_t *
draw_page (PopplerPage *page, guint width)
{
  double page_width, page_height;
  cairo_surface_t *surface;
  double scale;
  cairo_t *cr;

  poppler_page_get_size (page, &page_width, &page_height);
  scale = width / page_width;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width,
                                        MAX (1, (int) (page_height * scale + 0.5)));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  poppler_page_render (page, cr);
  cairo_destroy (cr);

  return surface;
}

/* Small pages are drawn larger and made small then: Poppler draws no line thinner than a pixel. */
static cairo_surface_t *
draw_small_page (PopplerPage *page, guint width)
{
  cairo_surface_t *large = draw_page (page, width * SMALL_FACTOR);
  int height = (cairo_image_surface_get_height (large) + SMALL_FACTOR / 2) / SMALL_FACTOR;
  cairo_surface_t *small =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width, MAX (1, height));
  cairo_t *cr = cairo_create (small);

  cairo_scale (cr, 1.0 / SMALL_FACTOR, 1.0 / SMALL_FACTOR);
  cairo_set_source_surface (cr, large, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BEST);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (large);

  return small;
}

static GdkTexture *
create_picture (PopplerPage *page, guint width)
{
  cairo_surface_t *surface =
      width <= SMALL_WIDTH ? draw_small_page (page, width) : draw_page (page, width);
  GdkTexture *texture = texture_from_surface (surface);

  cairo_surface_destroy (surface);

  return texture;
}

static gboolean
open_page (CtPageRenderer *self, const Job *job, GError **error)
{
  g_autoptr (GBytes) pdf = NULL;

  if (self->document != NULL && self->document_page == job->page &&
      self->document_version == job->version)
    return TRUE;

  g_clear_object (&self->document);
  pdf = ct_printout_write_page_pdf (job->printout, job->page, error);
  if (pdf != NULL)
    self->document = poppler_document_new_from_bytes (pdf, NULL, error);
  self->document_page = job->page;
  self->document_version = job->version;

  return self->document != NULL;
}

static void
run_job (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  CtPageRenderer *self = source_object;
  const Job *job = task_data;
  PopplerPage *page;
  GError *error = NULL;

  if (!open_page (self, job, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  page = poppler_document_get_page (self->document, 0);
  if (page == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "The PDF has no page");
  else
    g_task_return_pointer (task, create_picture (page, job->width), g_object_unref);

  g_clear_object (&page);
}

/* The main thread's side */

static gboolean
is_current (CtPageRenderer *self, guint page, guint version)
{
  return page < self->versions->len && g_array_index (self->versions, guint, page) == version;
}

static void
job_done_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CtPageRenderer *self = CT_PAGE_RENDERER (object);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);

  self->busy = FALSE;

  /* Not by whoever lets the task go last: that may be the worker. */
  g_clear_object (&job->printout);

  if (texture == NULL && is_current (self, job->page, job->version))
    g_warning ("Page %u could not be drawn: %s", job->page + 1, error->message);

  if (texture != NULL && job->page < self->versions->len)
    {
      ct_page_cache_add (self->cache, job->page, job->version, texture);
      g_signal_emit (self, signals[PAGE_READY], 0, job->page);
    }

  start_next_job (self);
}

static gboolean
take_request (CtPageRenderer *self, Request *request)
{
  for (guint i = 0; i < CT_PAGE_N_PRIORITIES; i++)
    if (self->wanted[i]->len > 0)
      {
        *request = g_array_index (self->wanted[i], Request, 0);
        g_array_remove_index (self->wanted[i], 0);
        return TRUE;
      }

  return FALSE;
}

static void
start_next_job (CtPageRenderer *self)
{
  g_autoptr (GTask) task = NULL;
  Request request;
  Job *job;

  if (self->busy || self->printout == NULL || !take_request (self, &request))
    return;

  job = g_new0 (Job, 1);
  job->printout = g_object_ref (self->printout);
  job->version = g_array_index (self->versions, guint, request.page);
  job->page = request.page;
  job->width = request.width;

  self->busy = TRUE;
  task = g_task_new (self, NULL, job_done_cb, NULL);
  g_task_set_source_tag (task, start_next_job);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run_job);
}

static void
ct_page_renderer_finalize (GObject *object)
{
  CtPageRenderer *self = CT_PAGE_RENDERER (object);

  g_clear_object (&self->printout);
  g_clear_pointer (&self->versions, g_array_unref);
  g_clear_object (&self->document);
  g_clear_pointer (&self->cache, ct_page_cache_free);
  for (guint i = 0; i < CT_PAGE_N_PRIORITIES; i++)
    g_clear_pointer (&self->wanted[i], g_array_unref);

  G_OBJECT_CLASS (ct_page_renderer_parent_class)->finalize (object);
}

static void
ct_page_renderer_class_init (CtPageRendererClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ct_page_renderer_finalize;

  /**
   * CtPageRenderer::page-ready:
   * @page: the page, counted from 0
   */
  signals[PAGE_READY] = g_signal_new ("page-ready", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * CtPageRenderer::pages-changed:
   *
   * There are other pages now: whoever shows some asks for them again.
   */
  signals[PAGES_CHANGED] = g_signal_new ("pages-changed", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ct_page_renderer_init (CtPageRenderer *self)
{
  self->versions = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < CT_PAGE_N_PRIORITIES; i++)
    self->wanted[i] = g_array_new (FALSE, FALSE, sizeof (Request));
}

/* @memory_limit: how many bytes of pictures are kept */
CtPageRenderer *
ct_page_renderer_new (gsize memory_limit)
{
  CtPageRenderer *self = g_object_new (CT_TYPE_PAGE_RENDERER, NULL);

  self->cache = ct_page_cache_new (memory_limit);

  return self;
}

static guint
find_version (CtPageRenderer *self, CtPrintout *printout, guint page)
{
  if (self->printout != NULL && page < self->versions->len &&
      ct_page_looks_like (ct_printout_get_page (self->printout, page),
                          ct_printout_get_page (printout, page)))
    return g_array_index (self->versions, guint, page);

  return self->generation;
}

/**
 * ct_page_renderer_set_printout:
 * @printout: (nullable): the pages; %NULL before the renderer is let go, since its last owner may
 * be a worker, and pages belong to the main thread
 */
void
ct_page_renderer_set_printout (CtPageRenderer *self, CtPrintout *printout)
{
  guint n_pages = printout != NULL ? ct_printout_get_n_pages (printout) : 0;
  GArray *versions = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_pages);

  g_return_if_fail (CT_IS_PAGE_RENDERER (self));

  self->generation++;
  for (guint i = 0; i < n_pages; i++)
    {
      guint version = find_version (self, printout, i);

      g_array_append_val (versions, version);
    }

  g_array_unref (self->versions);
  self->versions = versions;
  g_set_object (&self->printout, printout);

  for (guint i = 0; i < CT_PAGE_N_PRIORITIES; i++)
    g_array_set_size (self->wanted[i], 0);
  if (printout == NULL)
    ct_page_cache_clear (self->cache);

  g_signal_emit (self, signals[PAGES_CHANGED], 0);
}

static void
want (CtPageRenderer *self, guint page, guint width, CtPagePriority priority)
{
  Request request = { page, width };

  for (guint i = 0; i < self->wanted[priority]->len; i++)
    {
      Request *other = &g_array_index (self->wanted[priority], Request, i);

      if (other->page == page && other->width == width)
        return;
    }

  g_array_append_val (self->wanted[priority], request);
}

/**
 * ct_page_renderer_request:
 * @page: the page, counted from 0
 * @width: how wide the picture is to be, in pixels of the device
 *
 * Returns: (transfer none) (nullable): the picture, or the best that there is until
 *   #CtPageRenderer::page-ready
 */
GdkTexture *
ct_page_renderer_request (CtPageRenderer *self, guint page, guint width, CtPagePriority priority)
{
  GdkTexture *texture;
  gboolean exact;

  g_return_val_if_fail (CT_IS_PAGE_RENDERER (self), NULL);
  g_return_val_if_fail (priority < CT_PAGE_N_PRIORITIES, NULL);

  if (page >= self->versions->len)
    return NULL;

  width = CLAMP (width, 1, MAX_WIDTH);
  texture = ct_page_cache_find (self->cache, page, g_array_index (self->versions, guint, page),
                                width, &exact);
  if (!exact)
    {
      want (self, page, width, priority);
      start_next_job (self);
    }

  return texture;
}

/* Called before the pages in view are drawn again: what has left the view is not wanted any more.
 */
void
ct_page_renderer_begin_frame (CtPageRenderer *self)
{
  g_return_if_fail (CT_IS_PAGE_RENDERER (self));

  g_array_set_size (self->wanted[CT_PAGE_PRIORITY_VIEW], 0);
  ct_page_cache_begin_frame (self->cache);
}

gsize
ct_page_renderer_get_memory (CtPageRenderer *self)
{
  g_return_val_if_fail (CT_IS_PAGE_RENDERER (self), 0);

  return ct_page_cache_get_size (self->cache);
}

gboolean
ct_page_renderer_is_idle (CtPageRenderer *self)
{
  g_return_val_if_fail (CT_IS_PAGE_RENDERER (self), TRUE);

  return !self->busy;
}
